import { Side } from '../process/side';
import { ownedBy, visibleTo } from './visibility';

/** The district's side of the supervision process; records.ts says what it keeps. */
export const DISTRICT = new Side(false, { visibleTo, ownedBy });
