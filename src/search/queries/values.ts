/** Collects a statement's values: `put(x)` gives the place that stands for it in the text. */
export class Values {
  readonly all: unknown[] = [];

  put(value: unknown, type: string): string {
    this.all.push(value);
    return `$${this.all.length}::${type}`;
  }
}
