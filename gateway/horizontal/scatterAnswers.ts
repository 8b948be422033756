import type { DistrictError, Outcome } from './districtAnswer';
import { failure, refusal, type Absence } from './missing';
import type { Deployment } from './register';
import type { Scope } from './scope';

/** Who answered a scattered field, who did not, and who found fault with the question. */
export class ScatterAnswers {
  private readonly absences: Absence[];
  private readonly complaints: { deployment: Deployment; error: DistrictError }[] = [];
  private answered = 0;

  constructor(scope: Scope) {
    this.absences = [...scope.absent];
  }

  /** The value that the district gave; whoever gave none is noted. */
  accept(
    deployment: Deployment,
    outcome: Outcome,
  ): { value: unknown; errors: readonly DistrictError[] } | null {
    switch (outcome.kind) {
      case 'ANSWERED':
        this.answered += 1;
        return outcome;
      case 'FAILED':
        this.absences.push(failure(deployment, outcome.reason));
        return null;
      case 'REFUSED':
        this.absences.push(refusal(deployment));
        return null;
      case 'INPUT':
        this.complaints.push({ deployment, error: outcome.error });
        return null;
    }
  }

  /** Takes back an answer that turned out not to be believable. */
  reject(deployment: Deployment): void {
    this.answered -= 1;
    this.absences.push(failure(deployment, 'INVALID_ANSWER'));
  }

  get hasAnswers(): boolean {
    return this.answered > 0;
  }

  /** The one error of a question that is wrong, which it is when no district could answer it. */
  get inputError(): DistrictError | null {
    return this.hasAnswers ? null : (this.complaints[0]?.error ?? null);
  }

  /** Whose part is missing. A district that alone finds fault with a question others answered has refused it. */
  absent(): Absence[] {
    return [...this.absences, ...this.complaints.map(({ deployment }) => refusal(deployment))];
  }
}
