/** Disjoint sets of strings: which ids belong together, in nearly constant time a step. */
export class UnionFind {
  private readonly parents = new Map<string, string>();

  /** The one that stands for the set of `id`. */
  find(id: string): string {
    let root = id;
    for (let up = this.parents.get(root); up !== undefined; up = this.parents.get(root)) root = up;
    for (let at = id; at !== root; ) {
      const next = this.parents.get(at)!;
      this.parents.set(at, root);
      at = next;
    }
    return root;
  }

  join(a: string, b: string): void {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    if (rootA !== rootB) this.parents.set(rootA, rootB);
  }
}
