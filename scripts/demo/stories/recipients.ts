import { peopleOf, type Cast } from './cast';

/** With whom interviews are filed, and who is notified, in a district. */
export function recipientsOf(cast: Pick<Cast, 'code' | 'districtName'>): { kind: string; name: string }[] {
  const { government, authority } = peopleOf(cast);
  return [
    { kind: 'PARTY_COMMITTEE', name: `中共${cast.districtName}委员会` },
    { kind: 'GOVERNMENT', name: government.organisation },
    { kind: 'SUPERIOR_BODY', name: authority.unit },
  ];
}
