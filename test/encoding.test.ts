import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { decode } from '../server/src/encoding.ts';

const speech = readFileSync(new URL('../samples/interpol-2017/interpol-2017.zh.txt', import.meta.url), 'utf8');

const forms = [
  { name: 'utf8', encoding: 'UTF-8' },
  { name: 'utf8', encoding: 'UTF-8', addBOM: true },
  { name: 'utf-16le', encoding: 'UTF-16LE' },
  { name: 'utf-16le', encoding: 'UTF-16LE', addBOM: true },
  { name: 'utf-16be', encoding: 'UTF-16BE' },
  { name: 'utf-16be', encoding: 'UTF-16BE', addBOM: true },
  { name: 'gb18030', encoding: 'GB18030' },
];

const texts = {
  'the speech': speech,
  'one English line': 'Over 15,000 officers from 80 countries were trained.\n',
  'characters of four bytes and beyond the basic plane': '㐀㐁 一方水土 𠀀𠀁 😀\r\n',
};

describe('decode', () => {
  for (const [title, text] of Object.entries(texts)) {
    for (const { name, encoding, addBOM } of forms) {
      const isAscii = name === 'gb18030' && title === 'one English line';
      it(`reads ${title} in ${name}${addBOM ? ' with a byte order mark' : ''}`, () => {
        const bytes = iconv.encode(text, name, { addBOM: addBOM ?? false });
        assert.deepEqual(decode(bytes), { text, encoding: isAscii ? 'UTF-8' : encoding });
      });
    }
  }

  it('takes Chinese without a line end for UTF-16 by its punctuation', () => {
    assert.equal(decode(iconv.encode('主席先生，女士们。', 'utf-16le'))?.encoding, 'UTF-16LE');
    assert.equal(decode(iconv.encode('一万一千，一百一十一', 'utf-16be'))?.encoding, 'UTF-16BE');
  });

  it('takes traditional characters for GB18030 too', () => {
    const text = '國際刑警組織第八十六屆全體大會開幕式';
    assert.deepEqual(decode(iconv.encode(text, 'gb18030')), { text, encoding: 'GB18030' });
  });

  it('reads nothing as an empty text', () => {
    assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'UTF-8' });
    assert.deepEqual(decode(Uint8Array.of(0xef, 0xbb, 0xbf)), { text: '', encoding: 'UTF-8' });
  });

  it('drops a byte order mark in GB18030', () => {
    assert.deepEqual(decode(iconv.encode('\ufeff国', 'gb18030')), { text: '国', encoding: 'GB18030' });
  });

  it('keeps line ends and everything but the first byte order mark', () => {
    assert.equal(decode(iconv.encode('\ufeff\ufeffa\r\nb\rc\n', 'utf8'))?.text, '\ufeffa\r\nb\rc\n');
  });

  const none = {
    'a picture': readFileSync(new URL('../images/icon.png', import.meta.url)),
    NULs: Uint8Array.of(0, 0, 0, 0),
    'UTF-8 with a NUL': iconv.encode('a\0b', 'utf8'),
    'UTF-32': iconv.encode('Officers', 'utf-32le', { addBOM: true }),
    'an odd number of bytes after a mark of UTF-16': Uint8Array.of(0xff, 0xfe, 0x41),
    'half a surrogate pair': Uint8Array.of(0xff, 0xfe, 0x00, 0xd8),
    'Western text': iconv.encode('Une réunion à Genève, où la sécurité était élevée.', 'win1252'),
    'Western quotation marks': iconv.encode('The “plan” isn’t final — it’s a draft.', 'win1252'),
  };
  for (const [title, bytes] of Object.entries(none)) {
    it(`finds no text in ${title}`, () => assert.equal(decode(bytes), undefined));
  }
});
