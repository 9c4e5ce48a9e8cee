// Units as they are written in English, and their CLDR identifiers.

/** Units of time in words. */
export function timeWords(): readonly (readonly [string, string])[] {
  return [
    ['century, centuries', 'century'],
    ['decade, decades', 'decade'],
    ['year, years', 'year'],
    ['quarter, quarters', 'quarter'],
    ['month, months', 'month'],
    ['week, weeks', 'week'],
    ['day, days, working day, working days, business day, business days, calendar day, calendar days', 'day'],
    ['hour, hours', 'hour'],
    ['minute, minutes', 'minute'],
    ['second, seconds', 'second'],
  ];
}

/** Not `s`, which is a plural, and not `d`, which is a list. */
export const timeSigns: readonly (readonly [string, string])[] = [
  ['h, hr, hrs', 'hour'],
  ['min, mins', 'minute'],
  ['sec, secs', 'second'],
  ['ms', 'millisecond'],
  ['yr, yrs', 'year'],
];

/** SI prefixes as words, as signs, and as CLDR writes them, which is as words. */
const prefixes = [
  ['kilo', 'k'],
  ['mega', 'M'],
  ['giga', 'G'],
  ['tera', 'T'],
  ['milli', 'm'],
  ['micro', 'µ'],
  ['micro', 'μ'],
  ['nano', 'n'],
] as const;

/** Units that take prefixes: the words, the sign, the CLDR identifier. */
const prefixable = [
  ['gram, grams, gramme, grammes', 'g', 'gram'],
  ['watt, watts', 'W', 'watt'],
  ['watt-hour, watt-hours, watt hour, watt hours', 'Wh', 'watt-hour'],
  ['joule, joules', 'J', 'joule'],
  ['hertz', 'Hz', 'hertz'],
  ['volt, volts', 'V', 'volt'],
  ['byte, bytes', 'B', 'byte'],
  ['bit, bits', 'b', 'bit'],
  ['tonne, tonnes', 't', 'tonne'],
  ['litre, litres, liter, liters', 'l', 'liter'],
  ['pascal, pascals', 'Pa', 'pascal'],
  ['sievert, sieverts', 'Sv', 'sievert'],
  ['becquerel, becquerels', 'Bq', 'becquerel'],
  ['calorie, calories', 'cal', 'calorie'],
] as const;

/** Lengths have squares and cubes; the sign where there is one. */
const lengths = [
  ['metre, metres, meter, meters', 'm', 'meter'],
  ['kilometre, kilometres, kilometer, kilometers', 'km', 'kilometer'],
  ['centimetre, centimetres, centimeter, centimeters', 'cm', 'centimeter'],
  ['millimetre, millimetres, millimeter, millimeters', 'mm', 'millimeter'],
  ['micrometre, micrometres, micrometer, micrometers, micron, microns', 'µm', 'micrometer'],
  ['nanometre, nanometres, nanometer, nanometers', 'nm', 'nanometer'],
  ['mile, miles', 'mi', 'mile'],
  ['foot, feet', 'ft', 'foot'],
  ['inch, inches', undefined, 'inch'],
  ['yard, yards', 'yd', 'yard'],
] as const;

/** Physical units in words. */
export function measureWords(): readonly (readonly [string, string])[] {
  return [
    ...prefixable.map(([words, , id]) => [words, id] as const),
    ...prefixable.flatMap(([words, , id]) =>
      prefixes.map(([prefix]) => [prefixed(words, prefix), prefix + id] as const),
    ),
    ...lengths.flatMap(([words, , id]) => [
      [words, id] as const,
      [prefixed(words, 'square '), `square-${id}`] as const,
      [prefixed(words, 'cubic '), `cubic-${id}`] as const,
    ]),
    ['hectare, hectares', 'hectare'],
    ['acre, acres', 'acre'],
    ['ton, tons, short ton, short tons', 'ton'],
    ['metric ton, metric tons, metric tonne, metric tonnes', 'tonne'],
    ['ounce, ounces', 'ounce'],
    ['gallon, gallons', 'gallon'],
    ['barrel, barrels', 'barrel'],
    ['nautical mile, nautical miles', 'nautical-mile'],
    ['light year, light years, light-year, light-years', 'light-year'],
    ['knot, knots', 'knot'],
    ['degree, degrees', 'degree'],
    ['degree celsius, degrees celsius, degree centigrade, degrees centigrade', 'celsius'],
    ['degree fahrenheit, degrees fahrenheit', 'fahrenheit'],
    ['kelvin, kelvins', 'kelvin'],
    ['decibel, decibels', 'decibel'],
    ['horsepower', 'horsepower'],
    ['lumen, lumens', 'lumen'],
    ['lux', 'lux'],
    ['ohm, ohms', 'ohm'],
    ['ampere, amperes, amp, amps', 'ampere'],
    ['mole, moles', 'mole'],
    ['kilocalorie, kilocalories', 'kilocalorie'],
    ['part per million, parts per million', 'part-per-1e6'],
    ['part per billion, parts per billion', 'part-per-1e9'],
    ['year old, years old, year of age, years of age, years-old, year-old, year-olds, year olds', 'year'],
  ];
}

/** Their abbreviations; not `l`, which is a 1 as often, and `ml` is written both ways. */
export function measureSigns(): readonly (readonly [string, string])[] {
  return [
    ...prefixable.flatMap(([, sign, id]) => [
      ...(['g', 'W', 'Wh', 't', 'V', 'Hz', 'Pa', 'Bq'].includes(sign) ? [[sign, id] as const] : []),
      ...prefixes
        .filter(([, prefix]) => sign !== 't' || /[kMGT]/u.test(prefix))
        .map(([prefix, short]) => [short + sign, prefix + id] as const),
    ]),
    ...lengths.flatMap(([, sign, id]) =>
      sign === undefined
        ? []
        : [
            [sign, id] as const,
            [`${sign}2, ${sign}²`, `square-${id}`] as const,
            [`${sign}3, ${sign}³`, `cubic-${id}`] as const,
          ],
    ),
    ['GtCO2, GtCO2e, GtCO2-eq', 'gigatonne'],
    ['MtCO2, MtCO2e, MtCO2-eq', 'megatonne'],
    ['tCO2, tCO2e, tCO2-eq', 'tonne'],
    ['sq km, sq. km', 'square-kilometer'],
    ['sq m, sq. m', 'square-meter'],
    ['sq ft, sq. ft', 'square-foot'],
    ['sq mi, sq. mi, sq miles, sq. miles', 'square-mile'],
    ['mL', 'milliliter'],
    ['KB', 'kilobyte'],
    ['cl', 'centiliter'],
    ['hl', 'hectoliter'],
    ['ha', 'hectare'],
    ['hPa', 'hectopascal'],
    ['lb, lbs', 'pound'],
    ['oz', 'ounce'],
    ['°C, ° C, ºC, ℃', 'celsius'],
    ['°F, ℉', 'fahrenheit'],
    ['°', 'degree'],
    ['dB', 'decibel'],
    ['hp', 'horsepower'],
    ['ppm', 'part-per-1e6'],
    ['ppb', 'part-per-1e9'],
    ['mph', 'mile-per-hour'],
    ['kmh, km/h, kph', 'kilometer-per-hour'],
    ['Mbps, Mbit/s', 'megabit-per-second'],
    ['Gbps, Gbit/s', 'gigabit-per-second'],
  ];
}

function prefixed(words: string, prefix: string): string {
  return words
    .split(', ')
    .map((word) => prefix + word)
    .join(', ');
}
