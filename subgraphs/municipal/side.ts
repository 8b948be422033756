import { Side } from '../process/side';
import { ownedBy, visibleTo } from './visibility';

/** The city's side of the supervision process; records.ts says what it keeps. */
export const MUNICIPAL = new Side(true, { visibleTo, ownedBy });
