import { PUBLIC_CALLER, type Caller } from '../../subgraphs/kernel/identity/caller';

/** Who asks: somebody who reads everything, so that the rules of visibility are the same for all ways to ask. */
export const CITY_OFFICE: Caller = {
  ...PUBLIC_CALLER,
  role: 'CITY_OFFICE',
  subject: 'bench',
  clientId: 'bench',
  tokenId: 'bench',
};
