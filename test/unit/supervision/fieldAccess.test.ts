import type { CallerFacts } from '../../../subgraphs/supervision/actors';
import { COMMAND_ACTORS, mayCommand } from '../../../subgraphs/supervision/commands';
import {
  fieldAccess,
  fieldLevel,
  knownFields,
  readsReason,
} from '../../../subgraphs/supervision/fieldAccess';
import { LIFE_CYCLES, RECTIFICATION, REGULAR_INSPECTION } from '../../../subgraphs/supervision/lifeCycles';
import { codesOf, ROLE } from '../../../subgraphs/supervision/lists';
import { SCOPED_TYPES, type ScopedType } from '../../../subgraphs/supervision/scope';

const HOME = '500103';
const nobody: CallerFacts = {
  role: 'PUBLIC',
  capacity: null,
  district: null,
  school: null,
  unit: null,
  inspector: null,
};
const office: CallerFacts = { ...nobody, role: 'DISTRICT_OFFICE', district: HOME };
const otherOffice: CallerFacts = { ...office, district: '500104' };
const cityOffice: CallerFacts = { ...nobody, role: 'CITY_OFFICE' };
const inspector: CallerFacts = { ...nobody, role: 'INSPECTOR', inspector: `${HOME}.din.A` };
const unit: CallerFacts = { ...nobody, role: 'INSPECTED_UNIT', school: `${HOME}.sch.A` };

const publicFields = (type: ScopedType, caller = nobody) =>
  knownFields(type).filter((field) => fieldAccess(type, field, caller, HOME) === 'ALWAYS');

describe('a field', () => {
  it('of a school is public when it is of the public register', () => {
    for (const field of ['name', 'kind', 'stages', 'address', 'status', 'responsibleInspector']) {
      expect(fieldAccess('School', field, nobody, HOME)).toBe('ALWAYS');
    }
    for (const field of ['operator', 'identityCode', 'zone', 'isDesignated']) {
      expect(fieldAccess('School', field, nobody, HOME)).toBe('NEVER');
    }
  });

  it('of a posted inspector is public when it is the name or the contact', () => {
    expect(publicFields('DistrictInspector')).toEqual(expect.arrayContaining(['name', 'contactPhone']));
    for (const field of ['certificateNumber', 'employment', 'termTo', 'state']) {
      expect(fieldAccess('DistrictInspector', field, nobody, HOME)).toBe('NEVER');
      expect(fieldAccess('DistrictInspector', field, inspector, HOME)).toBe('OWN_ROWS');
    }
  });

  it.each(SCOPED_TYPES)('of %s that the table does not know is nobody’s', (type) => {
    for (const caller of [nobody, office, cityOffice]) {
      expect(fieldAccess(type, 'secret', caller, HOME)).toBe('NEVER');
      expect(fieldAccess(type, 'constructor', caller, HOME)).toBe('NEVER');
    }
    expect(fieldLevel(type, 'toString')).toBeNull();
  });

  it.each(SCOPED_TYPES)(
    'of %s is all the office’s and the city office’s, and another office’s as the public’s',
    (type) => {
      expect(publicFields(type, office)).toEqual(knownFields(type));
      const keptBack = (field: string) => fieldLevel(type, field) === 'KEEPER';
      expect(publicFields(type, cityOffice)).toEqual(knownFields(type).filter((field) => !keptBack(field)));
      expect(publicFields(type, otherOffice)).toEqual(publicFields(type));
    },
  );

  it('that concerns a unit or an inspector is read on its own rows only', () => {
    expect(fieldAccess('School', 'identityCode', unit, HOME)).toBe('OWN_ROWS');
    expect(fieldAccess('School', 'operator', unit, HOME)).toBe('ALWAYS');
    expect(fieldAccess('DistrictInspection', 'visitRecord', unit, HOME)).toBe('OWN_ROWS');
    expect(fieldAccess('DistrictInspection', 'visitRecord', inspector, HOME)).toBe('OWN_ROWS');
    expect(fieldAccess('Rectification', 'reportText', unit, HOME)).toBe('OWN_ROWS');
    expect(fieldAccess('Rectification', 'verifierId', unit, HOME)).toBe('NEVER');
    expect(fieldAccess('DistrictInspection', 'visitRecord', inspector, '500104')).toBe('NEVER');
  });

  it('that tells who complained is for the office that keeps it, and the inspectors whose it is', () => {
    for (const field of ['complainantName', 'complainantContact', 'complainantKind', 'timeline']) {
      const access = (who: CallerFacts) => fieldAccess('Complaint', field, who, HOME);
      expect(access(office)).toBe('ALWAYS');
      expect(access(inspector)).toBe('OWN_ROWS');
      for (const who of [nobody, unit, otherOffice, cityOffice]) expect(access(who)).toBe('NEVER');
    }
    expect(fieldAccess('Complaint', 'content', cityOffice, HOME)).toBe('ALWAYS');
  });

  it.each(SCOPED_TYPES)(
    'of %s identifies it and tells its version to everybody who reads the row',
    (type) => {
      for (const field of ['id', 'version', 'createdAt', 'updatedAt', 'availableCommands']) {
        expect(fieldAccess(type, field, nobody, HOME)).toBe('ALWAYS');
      }
    },
  );
});

describe('a command', () => {
  const commands = [...COMMAND_ACTORS.keys()];

  it('is one of the life cycles’, with everybody whom one of its rows names', () => {
    expect(new Set(commands)).toEqual(
      new Set(LIFE_CYCLES.flatMap(({ transitions }) => transitions.map(({ command }) => command))),
    );
    expect(COMMAND_ACTORS.get('appointInspector')?.map(({ role }) => role)).toEqual([
      'DISTRICT_OFFICE',
      'GOVERNMENT',
    ]);
  });

  it.each(commands)(
    '%s is open to the office of the district if a row names it, never to another’s',
    (command) => {
      const isNamed = COMMAND_ACTORS.get(command)?.some(({ role }) => role === office.role);
      expect(mayCommand(command, { ...office, capacity: 'HEAD' }, HOME)).toBe(isNamed);
      expect(mayCommand(command, otherOffice, HOME)).toBe(false);
      expect(mayCommand(command, { ...office, district: null }, HOME)).toBe(false);
    },
  );

  it.each(['PUBLIC', 'AGENCY_APP', 'AUDITOR', 'MEMBER_UNIT', 'CITY_OFFICE', 'COMMITTEE_LEADER'] as const)(
    'of a district is open to %s only where a row names it',
    (role) => {
      const unnamed = commands.filter(
        (command) => !COMMAND_ACTORS.get(command)?.some((actor) => actor.role === role),
      );
      for (const district of [null, HOME]) {
        const caller = { ...nobody, role, district, unit: 'u' };
        expect(unnamed.filter((command) => mayCommand(command, caller, HOME))).toEqual([]);
      }
    },
  );

  it('on a visit is open to inspectors of the district', () => {
    const ofVisits = new Set(REGULAR_INSPECTION.transitions.map(({ command }) => command));
    expect([...ofVisits].filter((command) => mayCommand(command, inspector, HOME))).toEqual([
      'recordUnannouncedVisit',
      'recordVisit',
      'recordFinding',
      'reportInspection',
    ]);
    expect(mayCommand('recordVisit', inspector, '500104')).toBe(false);
  });

  it('that signs is the head’s', () => {
    const ofRectifications = new Set(RECTIFICATION.transitions.map(({ command }) => command));
    const may = (capacity: CallerFacts['capacity']) =>
      [...ofRectifications].filter((command) => mayCommand(command, { ...unit, capacity }, HOME));
    expect(may('CLERK')).toEqual(['beginRectification', 'draftRectificationReport', 'requestExtension']);
    expect(may('HEAD')).toEqual([
      'beginRectification',
      'draftRectificationReport',
      'reportRectification',
      'requestExtension',
    ]);
  });

  it('that nobody knows is nobody’s', () => {
    for (const role of codesOf(ROLE)) expect(mayCommand('toString', { ...office, role }, HOME)).toBe(false);
  });
});

describe('why a record came into a state', () => {
  const read = (type: ScopedType, state: string, caller: CallerFacts) =>
    readsReason(type, state, caller, HOME);

  it('is between the offices where a case is looked into, sent back or not opened', () => {
    for (const state of ['INVESTIGATED', 'NOT_OPENED']) {
      expect(read('DistrictAccountabilityRecord', state, unit)).toBe(false);
      expect(read('DistrictAccountabilityRecord', state, office)).toBe(true);
      expect(read('DistrictAccountabilityRecord', state, cityOffice)).toBe(true);
      expect(readsReason('MunicipalAccountabilityRecord', state, office, '500000')).toBe(false);
      expect(readsReason('MunicipalAccountabilityRecord', state, cityOffice, '500000')).toBe(true);
    }
  });

  it('is otherwise told to whoever reads the timeline', () => {
    expect(read('DistrictAccountabilityRecord', 'NOT_ATTENDED', unit)).toBe(true);
    expect(read('DistrictInspection', 'CANCELLED', unit)).toBe(true);
  });
});
