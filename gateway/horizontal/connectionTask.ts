import { encodeCursor } from '../../subgraphs/kernel/cursor';
import { isInt } from './complete';
import type { ConnectionPlan } from './connectionPlan';
import { assembleConnection } from './connectionResult';
import type { Outcome } from './districtAnswer';
import { readDistrictPage, type DistrictPage, type Row } from './districtPage';
import type { ErrorLedger } from './errorLedger';
import type { TellReason } from './missing';
import type { PageRequest } from './pageArguments';
import { Paging } from './paging';
import type { Deployment } from './register';
import { ScatterAnswers } from './scatterAnswers';
import type { Scope } from './scope';
import type { Ask, Task, TaskResult } from './task';

/** What a district was asked for last. */
interface Asked {
  first: number;
  after: readonly string[] | null;
}

/** A connection scattered over districts, merged into one page. */
export class ConnectionTask implements Task {
  readonly key: string;
  private readonly paging: Paging<Deployment, Row>;
  private readonly answers: ScatterAnswers;
  private readonly asked = new Map<Deployment, Asked>();
  private readonly notes: ((errors: ErrorLedger) => void)[] = [];
  /** Null once a district could not count, or all of them count more than an Int holds. */
  private count: number | null = 0;
  /** What came of the first round and is not compared yet. */
  private opened: { deployment: Deployment; page: DistrictPage }[] = [];
  /** How many values a key of this order has: as many as those of most districts. */
  private keyLength: number | null;
  /** The client's cursor, without what concerns the gateway alone. */
  private readonly start: string | null;

  constructor(
    private readonly plan: ConnectionPlan,
    private readonly request: PageRequest,
    private readonly scope: Scope,
    private readonly tell: TellReason,
  ) {
    this.key = plan.key;
    const size = plan.needsRows ? request.first : 1;
    this.paging = new Paging(size, request.direction, scope.asked, (deployment) =>
      plan.shares.of(deployment, scope.asked.length),
    );
    this.answers = new ScatterAnswers(scope);
    this.keyLength = request.after?.key.length ?? null;
    this.start = request.after && encodeCursor({ ...request.after, missed: [] });
  }

  next(): Ask[] {
    this.admit();
    const { opening, refill, firstVariable, afterVariable } = this.plan;
    const { after: start, asOf } = this.request;
    return this.paging.next().map(({ source, first, after }) => {
      this.asked.set(source, { first, after: (after ?? start)?.key ?? null });
      return {
        deployment: source,
        asOf,
        field: after ? refill : opening,
        values: { [firstVariable]: first, [afterVariable]: after?.cursorText ?? this.start },
      };
    });
  }

  take({ deployment, field }: Ask, outcome: Outcome): number {
    const isOpening = field === this.plan.opening;
    const page = isOpening ? this.open(deployment, outcome) : this.read(deployment, outcome);
    if (!page) this.paging.drop(deployment);
    else if (isOpening) this.opened.push({ deployment, page });
    else this.paging.take(deployment, page.rows, page.hasMore);
    return page?.objects ?? 0;
  }

  finish(errors: ErrorLedger): TaskResult {
    const { inputError } = this.answers;
    if (inputError) {
      errors.retell(inputError, [this.key]);
      return { value: null, absences: [] };
    }
    const absences = this.answers.absent();
    errors.absent(absences, [this.key]);
    for (const note of this.notes) note(errors);
    const { rows, hasNextPage } = this.paging.page();
    if (rows.length === this.request.first) this.plan.shares.learn(this.scope.asked, rows);
    const page = {
      plan: this.plan,
      rows,
      hasNextPage,
      after: this.request.after,
      totalCount: this.answers.hasAnswers || this.scope.isEmpty ? this.count : null,
      absences,
      tell: this.tell,
    };
    return { value: assembleConnection(page, errors), absences };
  }

  /** The first round tells who is missing, and counts. */
  private open(deployment: Deployment, outcome: Outcome): DistrictPage | null {
    if (!this.answers.accept(deployment, outcome)) return null;
    const page = this.read(deployment, outcome);
    if (!page) {
      this.answers.reject(deployment);
      return null;
    }
    return page;
  }

  /**
   * Takes what came of the first round, but from districts whose keys have not as many values as those of most: one
   * such key as a cursor, and every other district would find fault with it.
   */
  private admit(): void {
    const opened = this.opened;
    this.opened = [];
    this.keyLength ??= mostCommon(opened.flatMap(({ page }) => page.rows[0]?.key.length ?? []));
    for (const { deployment, page } of opened) {
      if ((page.rows[0]?.key.length ?? this.keyLength) === this.keyLength) {
        const sum = this.count === null || page.totalCount === null ? null : this.count + page.totalCount;
        this.count = isInt(sum) ? sum : null;
        for (const error of page.countErrors) this.noteCount(error, deployment);
        this.paging.take(deployment, page.rows, page.hasMore);
      } else {
        this.answers.reject(deployment);
        this.paging.drop(deployment);
      }
    }
  }

  private read(deployment: Deployment, outcome: Outcome): DistrictPage | null {
    const asked = this.asked.get(deployment);
    if (outcome.kind !== 'ANSWERED' || !asked) return null;
    return readDistrictPage(this.plan, this.request, { deployment, ...asked }, outcome.value, outcome.errors);
  }

  private noteCount(error: DistrictPage['countErrors'][number], deployment: Deployment): void {
    const shown = this.plan.parts.find((part) => part.kind === 'VALUE' && part.name === 'totalCount');
    const details = { ...error.details, coordinate: `${this.plan.typeName}.totalCount` };
    const path = shown ? [this.key, shown.key] : [this.key];
    this.notes.push((errors) => errors.noteError({ ...error, details }, path, deployment));
  }
}

/** The number that occurs most often, the earlier where several do; null of none. */
function mostCommon(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let most: number | null = null;
  for (const [number, count] of counts) {
    if (most === null || count > (counts.get(most) ?? 0)) most = number;
  }
  return most;
}
