import { encodeCursor } from '../../subgraphs/kernel/cursor';
import type { ConnectionPlan } from './connectionPlan';
import { assembleConnection } from './connectionResult';
import type { DistrictError, Outcome } from './districtAnswer';
import { readDistrictPage, type Row } from './districtPage';
import type { ErrorLedger } from './errorLedger';
import type { TellReason } from './missing';
import type { PageRequest } from './pageArguments';
import { Paging } from './paging';
import type { Deployment } from './register';
import { ScatterAnswers } from './scatterAnswers';
import type { Scope } from './scope';
import type { Ask, Task, TaskResult } from './task';

/** A connection scattered over districts, merged into one page. */
export class ConnectionTask implements Task {
  readonly key: string;
  private readonly paging: Paging<Deployment, Row>;
  private readonly answers: ScatterAnswers;
  private readonly askedFor = new Map<Deployment, { first: number; after: readonly string[] | null }>();
  private readonly countErrors: { deployment: Deployment; error: DistrictError }[] = [];
  /** Null once a district could not count. */
  private count: number | null = 0;
  /** The client's cursor, without what concerns the gateway alone. */
  private readonly start: string | null;

  constructor(
    private readonly plan: ConnectionPlan,
    private readonly request: PageRequest,
    private readonly scope: Scope,
    private readonly tell: TellReason,
  ) {
    this.key = plan.key;
    this.paging = new Paging(plan.needsRows ? request.first : 1, request.direction, scope.asked);
    this.answers = new ScatterAnswers(scope);
    this.start = request.after && encodeCursor({ ...request.after, missed: [] });
  }

  next(): Ask[] {
    const { opening, refill, firstVariable, afterVariable } = this.plan;
    return this.paging.next().map(({ source, first, after }) => {
      this.askedFor.set(source, { first, after: after?.key ?? this.request.after?.key ?? null });
      return {
        deployment: source,
        asOf: this.request.asOf,
        field: after ? refill : opening,
        values: { [firstVariable]: first, [afterVariable]: after?.cursorText ?? this.start },
      };
    });
  }

  take({ deployment, field }: Ask, outcome: Outcome): number {
    const isOpening = field === this.plan.opening;
    const answer = isOpening
      ? this.answers.accept(deployment, outcome)
      : outcome.kind === 'ANSWERED'
        ? outcome
        : null;
    const asked = this.askedFor.get(deployment);
    const page =
      answer && asked
        ? readDistrictPage(this.plan, this.request, { deployment, ...asked }, answer.value, answer.errors)
        : null;
    if (!page) {
      if (answer && isOpening) this.answers.reject(deployment);
      this.paging.drop(deployment);
      return 0;
    }
    if (isOpening) {
      this.count = this.count === null || page.totalCount === null ? null : this.count + page.totalCount;
      for (const error of page.countErrors) this.countErrors.push({ deployment, error });
    }
    this.paging.take(deployment, page.rows, page.hasMore);
    return page.objects;
  }

  finish(errors: ErrorLedger): TaskResult {
    const { inputError } = this.answers;
    if (inputError) {
      errors.retell(inputError, [this.key]);
      return { value: null, absences: [] };
    }
    const absences = this.answers.absent();
    errors.absent(absences, [this.key]);
    for (const { deployment, error } of this.countErrors) {
      errors.noteError(error, [this.key, this.plan.countKey ?? 'totalCount'], deployment);
    }
    const value = assembleConnection(
      {
        plan: this.plan,
        ...this.paging.page(),
        after: this.request.after,
        totalCount: this.answers.hasAnswers || this.scope.isEmpty ? this.count : null,
        absences,
        tell: this.tell,
      },
      errors,
    );
    return { value, absences };
  }
}
