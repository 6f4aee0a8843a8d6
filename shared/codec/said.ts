/**
 * A sentence of the core for people: English, as the command line prints it, and its name with the values that stand in
 * it, by which windows say it in their own language and their own words.
 */
export interface Said<N extends string = string> {
  readonly name: N;
  readonly values: Readonly<Record<string, string | number>>;
  readonly english: string;
}

export const said = <N extends string>(name: N, values: Said['values'], english: string): Said<N> => ({
  name,
  values,
  english,
});
