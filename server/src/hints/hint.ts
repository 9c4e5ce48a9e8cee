/** A remark in the text itself, after the character before `offset`. */
export interface Hint {
  readonly offset: number;
  readonly label: string;
}
