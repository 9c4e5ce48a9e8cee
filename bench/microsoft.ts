// Microsoft's recognisers of numbers, units, dates and times: what a user would take instead of Postil's.
import { createRequire } from 'node:module';
import type { Language } from './texts.ts';

/** What one of them finds; `end` is the offset of the last character. */
export interface Entity {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `number`, `ordinal`, `percentage`, `age`, `currency`, `dimension`, `temperature`, `datetimeV2.date` … */
  readonly typeName: string;
  readonly resolution: Resolution | null;
}

export interface Resolution {
  readonly value?: string | null;
  readonly unit?: string;
  readonly isoCurrency?: string;
  readonly values?: readonly DateTimeValue[];
}

export interface DateTimeValue {
  readonly timex?: string;
  readonly type?: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

type Recogniser = (text: string, culture: string) => Entity[];
type DateTimeRecogniser = (text: string, culture: string, options: 0, referenceDate: Date) => Entity[];

/** The package is CommonJS, and its types name packages that it does not export: this is what is used of it. */
interface Suite {
  readonly recognizeNumber: Recogniser;
  readonly recognizeOrdinal: Recogniser;
  readonly recognizePercentage: Recogniser;
  readonly recognizeAge: Recogniser;
  readonly recognizeCurrency: Recogniser;
  readonly recognizeDimension: Recogniser;
  readonly recognizeTemperature: Recogniser;
  readonly recognizeDateTime: DateTimeRecogniser;
}

export const microsoftPackage = '@microsoft/recognizers-text-suite';

const cultures: Readonly<Record<Language, string>> = { zh: 'zh-cn', en: 'en-us' };

/**
 * All of their recognisers of quantities as one function, as finding every figure takes them all. Number ranges are a
 * recogniser in C# and Python only. Loads the package, which takes a tenth of a second, when it is called.
 */
export function microsoftRecognisers(): (text: string, language: Language, date: Date) => Entity[] {
  const suite: Suite = createRequire(import.meta.url)(microsoftPackage);
  const recognisers = [
    suite.recognizeNumber,
    suite.recognizeOrdinal,
    suite.recognizePercentage,
    suite.recognizeAge,
    suite.recognizeCurrency,
    suite.recognizeDimension,
    suite.recognizeTemperature,
  ];
  return (text, language, date) => {
    const culture = cultures[language];
    return [
      ...recognisers.flatMap((recognise) => recognise(text, culture)),
      ...suite.recognizeDateTime(text, culture, 0, date),
    ];
  };
}
