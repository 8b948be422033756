import type {
  TransferGround,
  TransferOutcome,
  TransferRecipient,
} from '../../../subgraphs/supervision/lists/accountability';
import type { Player } from '../player';
import { ago, peopleOf, type Cast } from './cast';
import { Thread } from './thread';
import { authorityOf, type Place } from './units';

/** Why something is handed to whom, and what may come back. */
interface Handing {
  ground: TransferGround;
  recipientKind: TransferRecipient;
  recipient: string;
  description: string;
  outcome: TransferOutcome;
  outcomeText: string;
}

const HANDINGS: readonly Handing[] = [
  {
    ground: 'ILLEGAL_OPERATION',
    recipientKind: 'ENFORCEMENT',
    recipient: '市场监督管理局',
    description: '督导中发现学校食堂经营资质方面的违法线索。',
    outcome: 'ADMINISTRATIVE_PENALTY',
    outcomeText: '经查属实，已依法作出行政处罚。',
  },
  {
    ground: 'TEACHER_MISCONDUCT',
    recipientKind: 'DISCIPLINE_ORGAN',
    recipient: '教育委员会',
    description: '督导中发现教师师德失范线索，需组织人事部门处理。',
    outcome: 'DISCIPLINE',
    outcomeText: '经调查，已按规定给予处分。',
  },
  {
    ground: 'CRIME_SUSPECTED',
    recipientKind: 'JUDICIARY',
    recipient: '公安局',
    description: '督导中发现校园周边涉嫌犯罪的线索。',
    outcome: 'NONE',
    outcomeText: '经审查，不构成犯罪，不予立案。',
  },
];

/** Hands over what an inspection found that was to be transferred, where there is such a finding. */
export async function transferFromFinding(play: Player, cast: Cast): Promise<void> {
  const before = ago(cast, 20);
  const finding = cast.findings.findLast(
    ({ disposition, recordedOn }) => disposition === 'CASE_TRANSFER' && recordedOn <= before,
  );
  // Some answers have come, of the others some are late.
  if (finding)
    await transfer(
      play,
      cast,
      { id: finding.id, place: cast.place },
      cast.index % 8 === 1 ? 19 : 15,
      cast.index % 8 === 1,
    );
}

/** What is handed over, and where. */
interface Source {
  id: string;
  place: Place;
}

/** Hands a finding or a case to another authority, so many days ago. @param isAnswered whether its outcome is known. */
export async function transfer(
  play: Player,
  cast: Cast,
  { id: sourceId, place }: Source,
  on: number,
  isAnswered: boolean,
): Promise<void> {
  const handing = HANDINGS[cast.index % HANDINGS.length];
  if (!handing) return;
  const { office } = peopleOf(cast);
  const { ground, recipientKind, description, outcome, outcomeText } = handing;
  const recipient = `${place.name}${handing.recipient}`;
  const thread = await Thread.begin(play, cast, on, office, 'transferCase', {
    sourceId,
    ground,
    recipientKind,
    recipient,
    description,
  });
  if (!isAnswered) return;
  const outcomeOn = ago(cast, Math.max(1, on - 40));
  const receiver = { ...authorityOf(place), unit: recipient };
  await thread.goOn(Math.max(1, on - 40), receiver, 'recordTransferOutcome', {
    outcome,
    outcomeText,
    outcomeOn,
  });
}
