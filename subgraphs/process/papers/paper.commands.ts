import { Field, InputType } from 'type-graphql';
import { ChangeInput } from '../../kernel/records/command';
import type { PaperFacts } from '../../supervision/lifeCycles';
import { commandResolver, type ChangeCommand } from '../commandResolver';
import type { Side } from '../side';
import { issuePaper } from './issue';
import type { PaperFields } from './paper.fields';

@InputType({ description: 'A section of a paper (文书段落).' })
export class PaperSectionInput {
  @Field(() => String, { nullable: true, description: 'Its heading, up to 60 characters.' })
  heading?: string | null;

  @Field(() => String, { description: 'Its text, up to 10,000 characters.' })
  text!: string;
}

@InputType({ description: 'A correction of an issued paper (更正文书).' })
export class CorrectPaperInput extends ChangeInput {
  @Field(() => String, { description: 'Why it is corrected, up to 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'The title of the paper that takes its place, up to 120 characters.' })
  title!: string;

  @Field(() => [PaperSectionInput], { description: 'What that one says: 1 to 50 sections.' })
  sections!: PaperSectionInput[];
}

const CORRECT: ChangeCommand<PaperFields, PaperFacts, CorrectPaperInput> = {
  command: 'correctPaper',
  en: 'Issues a correction in a paper’s place; the paper itself stays as it was',
  zh: '更正文书',
  input: CorrectPaperInput,
  check(check, input) {
    input.reason = check.text('reason', input.reason, 500);
    input.title = check.text('title', input.title, 120);
    check.size('sections', input.sections, 50);
    if (input.sections.length === 0) check.fail('sections', 'SIZE', '至少一段。');
    input.sections.forEach((section, i) => {
      section.heading = check.optionalText(`sections.${i}.heading`, section.heading, 60);
      section.text = check.longText(`sections.${i}.text`, section.text, 10_000);
    });
  },
  async apply(paper, { title, sections, reason }, work) {
    const text = {
      title,
      sections: sections.map(({ heading = null, text: words }) => ({ heading, text: words })),
      disclosure: paper.disclosure,
    };
    const record = await work.find(work.side.conceptNamed(paper.recordType), paper.recordId);
    const correction = await issuePaper(work, paper.kind, record, text, paper);
    paper.supersededById = correction.id;
    return { facts: { reason }, reason };
  },
};

/** The commands on papers: a correction, which supersedes. */
export function paperCommands(side: Side) {
  return commandResolver<PaperFields, PaperFacts>(
    side,
    { concept: 'Paper', field: 'paper', factsOf: ({ kind }) => ({ kind, reason: null }) },
    [CORRECT],
  );
}
