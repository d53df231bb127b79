/** What a story tells of reports. Values are written as somebody of the sample's language types them. */
export interface StoryReport {
  /** A year and a month, `2026-10`: the first and the last day are made from it. */
  readonly month: string;
  readonly rows: readonly StoryResult[];
  readonly meaning: string;
  readonly needs?: string;
  readonly links: readonly { readonly url: string; readonly name?: string }[];
}

export interface StoryResult {
  readonly name: string;
  readonly value: string;
  readonly plan?: string;
  readonly previous?: string;
  readonly better?: 'up' | 'down';
}

export type ReportStep =
  | { readonly press: 'reportPublished'; readonly report: StoryReport }
  /** `ref` is the step that published it. */
  | { readonly press: 'reportRead'; readonly ref: string };
