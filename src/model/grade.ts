/** From the strongest to the weakest; documented and recorded expectations decide a run, inferred ones are advisory. */
export const grades = ['documented', 'recorded', 'inferred'] as const;

export type Grade = (typeof grades)[number];

/** Negative where the first grade is the stronger one. */
export function byStrength(one: Grade, other: Grade): number {
  return grades.indexOf(one) - grades.indexOf(other);
}
