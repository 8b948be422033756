import type { Deployment } from './register';

/** How much a page counts against what was known before. */
const WEIGHT = 0.2;

/**
 * What part of a page each district tends to hold, learned from the pages that one document has got: districts are of
 * very different sizes. It decides how much a district is asked for at first, and so how many rounds a page takes;
 * what the page holds never depends on it.
 */
export class PageShares {
  private readonly parts = new WeakMap<Deployment, number>();

  /** The part of a page to expect of a district, from 0 to 1: an even one as long as nothing is known. */
  of(deployment: Deployment, deployments: number): number {
    return this.parts.get(deployment) ?? 1 / deployments;
  }

  /** Learns from a full page. @param rows whose they are. */
  learn(deployments: readonly Deployment[], rows: readonly { source: Deployment }[]): void {
    const counts = new Map<Deployment, number>();
    for (const { source } of rows) counts.set(source, (counts.get(source) ?? 0) + 1);
    for (const deployment of deployments) {
      const before = this.of(deployment, deployments.length);
      const now = (counts.get(deployment) ?? 0) / rows.length;
      this.parts.set(deployment, before + (now - before) * WEIGHT);
    }
  }
}
