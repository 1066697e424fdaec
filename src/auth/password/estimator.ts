import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

interface Estimator {
  /** Every common password, as listed. */
  common: readonly string[];
  strength: ZxcvbnFactory;
}

let loading: Promise<Estimator> | undefined;

/** The strength estimator and its lists: about 150 ms and 20 MB, so they wait for the first new password. */
export function loadEstimator(): Promise<Estimator> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Estimator> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  // Substitutions are what makes its time explode: 100, the default, took 360 ms for one password.
  const strength = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, l33tMaxSubstitutions: 10 });
  return { common: dictionary['passwords-common'] as string[], strength };
}
