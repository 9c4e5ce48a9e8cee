import assert from 'node:assert/strict';
import { globMatcher, isUsableGlob } from '../server/src/globs.ts';

const names = (glob: string, ...paths: string[]) => {
  for (const path of paths) assert.ok(globMatcher([glob])(path), `${glob} names ${path}`);
};
const passesOver = (glob: string, ...paths: string[]) => {
  for (const path of paths) assert.ok(!globMatcher([glob])(path), `${glob} does not name ${path}`);
};

describe('a glob', () => {
  it('names paths as written', () => {
    names('a.txt', 'a.txt');
    names('./讲话/习近平 [1].txt', '讲话/习近平 [1].txt');
    passesOver('a.txt', 'b/a.txt', 'a.txt/b', 'aXtxt', 'A.txt', '');
  });

  it('with a star, names what has anything there within a name', () => {
    names('*.txt', 'a.txt', '讲话.zh.txt');
    names('a*b', 'ab', 'axxb', 'abab');
    names('*/*.md', 'a/b.md');
    passesOver('*.txt', 'a/b.txt', 'a.txt2', 'a.md');
    passesOver('a*b', 'a/b', 'abc');
  });

  it('with two stars, names what lies in any folder', () => {
    names('**/*.txt', 'a.txt', 'a/b.txt', 'a/b/c.txt');
    names('speeches/**', 'speeches/a.txt', 'speeches/2017/a.md');
    names('a/**/b/**/c', 'a/b/c', 'a/x/b/c', 'a/b/b/x/y/c', 'a/b/x/b/c');
    passesOver('speeches/**/*.txt', 'a.txt', 'speeches2/a.txt', 'speeches/a.md');
  });

  it('with a question mark, names what has one character there', () => {
    names('a?.txt', 'ab.txt', 'a国.txt', 'a😀.txt');
    passesOver('a?.txt', 'a.txt', 'abc.txt', 'a/.txt');
  });

  it('with braces, names what has one of the words there', () => {
    names('**/*.{txt,md}', 'a.txt', 'b/a.md');
    names('{a,{b,c}d}.txt', 'a.txt', 'bd.txt', 'cd.txt');
    names('a{,b}', 'a', 'ab');
    names('{speeches/*,b}.md', 'speeches/a.md', 'b.md');
    passesOver('*.{txt,md}', 'a.{txt,md}', 'a.tx');
    names('a{b.txt', 'a{b.txt');
    names('a}b,c.txt', 'a}b,c.txt');
  });

  it('names nothing hidden but what it writes out', () => {
    passesOver('**/*.txt', '.a.txt', '.git/a.txt', 'a/.b/c.txt');
    names('.notes/*.txt', '.notes/a.txt');
    names('**/.a*', 'b/.abc');
  });

  it('takes marks of regular expressions for themselves', () => {
    names('(a|b)+[c]^$.txt', '(a|b)+[c]^$.txt');
    passesOver('(a|b)+', 'a', 'ab');
    passesOver('[ab].txt', 'a.txt');
  });

  it('is not used where no person would write it', () => {
    for (const glob of ['*a*a*a', '**/**/**/**/a', '{a,a}'.repeat(4), 'a'.repeat(201), `{${'a,'.repeat(31)}}`]) {
      assert.ok(!isUsableGlob(glob), glob);
      assert.ok(!globMatcher([glob])('a'), glob);
    }
    for (const glob of ['speeches/**/*.{txt,md}', '**/*.zh.*', '**/docs/**/*-final*.md']) {
      assert.ok(isUsableGlob(glob), glob);
    }
  });
});

describe('several globs', () => {
  it('name what one of them names', () => {
    const matches = globMatcher(['*.txt', 'b/*.md']);
    assert.ok(matches('a.txt') && matches('b/a.md') && !matches('a.md'));
    assert.ok(!globMatcher([])('a.txt'));
  });
});
