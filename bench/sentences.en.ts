import type { Draw, Sentence } from './texts.ts';

const actor = ({ of }: Draw) =>
  of([
    'the Commission',
    'the Council',
    'the competent authority',
    'the Secretariat',
    'the regional government',
    'the Agency',
  ]);
const field = ({ of }: Draw) =>
  of([
    'public health',
    'port security',
    'vocational training',
    'clean energy',
    'border management',
    'legal assistance',
  ]);
const word = ({ of }: Draw) =>
  of(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'ten', 'twelve', 'twenty-five']);
const month = ({ of }: Draw) => of(['January', 'March', 'April', 'June', 'July', 'September', 'October', 'December']);
const thousands = ({ int }: Draw) => `${int(1, 900)},${int(100, 999)}`;

/** Sentences that state figures: every kind of docs/figures.md, and set phrases that are none. */
export const stating: readonly Sentence[] = [
  (d) =>
    `By ${d.int(2026, 2035)} at least ${d.int(20, 60)} per cent of all trips in the city will be made by public transport.`,
  (d) =>
    `The programme will cost ${d.int(1, 9)}.${d.int(1, 9)} billion euros over ${word(d)} years, of which €${d.int(20, 900)} million has been promised.`,
  (d) =>
    `On ${d.int(1, 28)} ${month(d)} ${d.int(1990, 2030)}, ${actor(d)} adopted the plan with ${d.int(20, 190)} votes in favour.`,
  (d) =>
    `The number of officers trained in ${field(d)} rose to ${thousands(d)}, an increase of ${d.int(1, 30)}.${d.int(1, 9)}%.`,
  (d) =>
    `The new line is ${d.int(10, 90)}.${d.int(1, 9)} kilometres long and will carry more than ${thousands(d)} passengers a day.`,
  (d) =>
    `Between ${d.int(10, 40)} and ${d.int(41, 90)} minutes were lost on each journey, and the share fell by ${word(d)} percentage points.`,
  (d) =>
    `About ${d.of(['one-third', 'two-thirds', 'one-fifth', 'half'])} of the budget is spent on ${field(d)}, nearly $${d.int(2, 90)} million a year.`,
  (d) =>
    `At the ${d.int(20, 80)}th session, held from ${d.int(2010, 2015)} to ${d.int(2016, 2019)}, ${actor(d)} reported to dozens of delegations.`,
  (d) =>
    `Over the past ${word(d)} years, tens of thousands of people have taken part, and the number of members has doubled.`,
  (d) =>
    `Under Article ${d.int(2, 90)}, an application is to be made within ${d.int(5, 90)} days, and the fine is no more than £${d.int(2, 50)},000.`,
  (d) =>
    `In the third quarter of ${d.int(2024, 2029)} the annual mean was ${d.int(5, 40)} micrograms per cubic metre, down by ${d.int(10, 20)}–${d.int(21, 35)}%.`,
  (d) =>
    `${d.int(5, 30)} years ago, ${actor(d)} had only ${word(d)} offices, none of them in the member states of the G20.`,
];

/** Sentences without figures, as most of a plan or a speech is. */
export const plain: readonly Sentence[] = [
  (d) =>
    `For that reason ${actor(d)} should strengthen cooperation in the field of ${field(d)}, and should do so openly.`,
  (d) =>
    `We believe that lasting progress in ${field(d)} depends on trust between those who make the rules and those who keep them.`,
  (d) =>
    `Nothing in this section prevents ${actor(d)} from taking further measures where they are needed for ${field(d)}.`,
  (d) =>
    `It does not pretend that every wish can be met, but it says what ${actor(d)} will do and what could still go wrong.`,
  (d) =>
    `Member states are invited to share what they have learnt about ${field(d)} and to support those that have less experience.`,
  (d) =>
    `The detailed arrangements will be laid down by ${actor(d)} after a public hearing and reviewed whenever circumstances change.`,
  (d) =>
    `Residents tell us that they no longer trust the authorities with ${field(d)}, and we understand why that is so.`,
  (d) => `In matters of ${field(d)} the interests of future generations must be weighed as carefully as our own.`,
];
