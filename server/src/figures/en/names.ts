// What holds a number and states none, each with its reason.

/** Words before a number that make it a name: the number counts nothing. */
export const names: readonly (readonly [words: string, reason: string])[] = [
  ['boeing, airbus, flight, apollo', 'aircraft and flights'],
  ['route, highway, motorway, interstate, line, lines, bus, tram', 'roads and lines are called by number'],
  ['room, gate, terminal, platform, berth, pier, apartment', 'places in a building'],
  ['channel, world war, type, grade, category, tier, level', 'kinds with a number'],
  ['group of, gang of, big, club of', 'groups of states are called by their size'],
  ['agenda, vision, horizon, expo, made in china, healthy china', 'programmes named after a year'],
  ['fortune, forbes, s&p, ftse, dax, nasdaq, cac', 'lists of companies'],
  ['iso, iec, din, ieee, rfc, gb/t', 'standards'],
  ['no., nos., nr., №, #, §, number', 'numbers of documents and houses'],
  ['decree, directive, regulation, resolution, resolutions, docket, document, doc.', 'documents are called by number'],
  ['tel, tel., tel:, phone, phone:, telephone, telephone:, fax, fax:, mobile:, hotline', 'telephone numbers'],
  ['isbn, issn, doi, p., pp., version, ver.', 'numbers of books, pages, versions'],
  ['p.o. box, po box, postcode, zip code', 'addresses'],
];

/** Phrases that begin like a figure. */
export const setPhrases: readonly (readonly [words: string, reason: string])[] = [
  [
    'one another, one by one, one and all, one and the same, one-on-one, one to one, one-to-one',
    'pronouns and adverbs',
  ],
  ['third party, third parties, third-party, third person, third country, third countries', 'somebody else, in law'],
  [
    'third world, second world war, first world war, third reich, fourth estate, fifth column, third sector, third age',
    'names',
  ],
  ['eleventh hour, third way, seventh heaven, sixth sense, second nature, second hand, second thoughts', 'idioms'],
  ['first of all, second to none, first and foremost, first come, at first', 'adverbs'],
  [
    'zero tolerance, zero-tolerance, zero sum, zero-sum, zero carbon, zero emission, zero waste, zero hunger, zero covid',
    'policies by name',
  ],
  ['ground zero, net zero, net-zero, day zero, sub-zero, subzero', 'names and adjectives'],
  [
    'half-hearted, half-life, half-mast, half-time, half time, half way, half-way, half-truth, half-truths',
    'words with a half in them',
  ],
  ['ten commandments, seven sisters, five eyes, big four, four seasons', 'names'],
  [
    'two sessions, three gorges, four modernizations, two centenary goals, two centenaries',
    'names of Chinese politics',
  ],
  ['million-dollar question, sixty-four thousand dollar question', 'idioms'],
  [
    'double standard, double standards, double-decker, double check, double counting, double taxation',
    'words with a double in them',
  ],
];
