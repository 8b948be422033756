import { mergeFigures, noFigures, ratioOf, readFigures, type Figures } from './aggregate';
import type { AggregatePlan, Figure, FigurePlan } from './aggregatePlan';
import { isRecord } from './complete';
import type { Path } from './path';
import { missingDistricts } from './connectionResult';
import type { DistrictError, Outcome } from './districtAnswer';
import type { ErrorLedger } from './errorLedger';
import { Findings } from './findings';
import type { Absence, TellReason } from './missing';
import type { Deployment } from './register';
import { ScatterAnswers } from './scatterAnswers';
import type { Scope } from './scope';
import type { Ask, Task, TaskResult } from './task';

/** Figures scattered over districts, added up. */
export class AggregateTask implements Task {
  readonly key: string;
  private readonly answers: ScatterAnswers;
  private readonly parts: Figures[] = [];
  private readonly notes: ((errors: ErrorLedger) => void)[] = [];
  private hasAsked = false;

  constructor(
    private readonly plan: AggregatePlan,
    private readonly asOf: string,
    private readonly scope: Scope,
    private readonly tell: TellReason,
  ) {
    this.key = plan.key;
    this.answers = new ScatterAnswers(scope);
  }

  next(): Ask[] {
    if (this.hasAsked) return [];
    this.hasAsked = true;
    const { asOf, plan } = this;
    return this.scope.asked.map((deployment) => ({ deployment, asOf, field: plan.field, values: {} }));
  }

  take({ deployment }: Ask, outcome: Outcome): number {
    const answer = this.answers.accept(deployment, outcome);
    if (!answer) return 0;
    const flaws: string[] = [];
    const part = isRecord(answer.value)
      ? readFigures(this.plan.figures, answer.value, (coordinate) => flaws.push(coordinate))
      : null;
    if (!part) {
      this.answers.reject(deployment);
      return 0;
    }
    this.parts.push(part);
    for (const coordinate of flaws) this.noteFlaw(coordinate, deployment);
    for (const error of answer.errors) this.noteError(error, deployment);
    return 1;
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
    const { figures } = this.plan;
    const merged = this.scope.isEmpty ? noFigures(figures) : mergeFigures(figures, this.parts);
    return { value: this.show(figures, merged, absences), absences };
  }

  private show(plan: FigurePlan, figures: Figures, absences: readonly Absence[]): Record<string, unknown> {
    const object = Object.create(null) as Record<string, unknown>;
    for (const shown of plan.shown) {
      if (shown.kind === 'TYPENAME') object[shown.key] = shown.value;
      else if (shown.kind === 'FIGURE') object[shown.key] = this.showFigure(shown.figure, figures);
      else object[shown.key] = missingDistricts(shown.parts, absences, this.tell);
    }
    return object;
  }

  private showFigure(figure: Figure, figures: Figures): unknown {
    if (figure.kind === 'RATIO') return ratioOf(figure, figures);
    const value = figures[figure.alias] ?? null;
    if (figure.kind === 'LEAF' || value === null) return value;
    return (value as Figures[]).map((bucket) => this.show(figure.figures, bucket, []));
  }

  private noteFlaw(coordinate: string, deployment: Deployment): void {
    const findings = new Findings([], [{ coordinate, path: [] }]);
    this.notes.push((errors) => errors.note(findings, this.pathOf(coordinate), deployment));
  }

  private noteError(error: DistrictError, deployment: Deployment): void {
    const figure = this.plan.figures.asked.find(({ alias }) => alias === error.path[0]);
    const coordinate = error.details.coordinate ?? figure?.coordinate;
    const details = { ...error.details, ...(coordinate !== undefined && { coordinate }) };
    const path = figure ? this.pathOf(figure.coordinate) : [this.key];
    this.notes.push((errors) => errors.noteError({ ...error, details }, path, deployment));
  }

  /** Where the client sees a figure: under its own key, or, when it is a hidden part or a bucket's, at the whole. */
  private pathOf(coordinate: string): Path {
    const shown = this.plan.figures.shown.find(
      (each) => each.kind === 'FIGURE' && each.figure.coordinate === coordinate,
    );
    return shown ? [this.key, shown.key] : [this.key];
  }
}
