import { readOrder } from '../../../scripts/token';

const order = (text: string) => readOrder(text.split(' ').filter(Boolean));
const SCHOOL = '500103.sch.01K4A7M3QZ9XW2V5T8R6P1N0BC';

it('makes a token for the gateway, for eight hours, unless told otherwise', () => {
  expect(order('--role CITY_OFFICE')).toMatchObject({
    bearer: { role: 'CITY_OFFICE', subject: 'local', district: null, capacity: null },
    audience: 'gateway',
    lifetimeS: 8 * 3600,
  });
});

it('takes every option', () => {
  expect(
    order(
      `--role INSPECTED_UNIT --district 500103 --school ${SCHOOL} --unit u --capacity HEAD --organisation o --subject s --ttl 90s --audience 500103`,
    ),
  ).toEqual({
    bearer: {
      role: 'INSPECTED_UNIT',
      subject: 's',
      clientId: 'local',
      organisation: 'o',
      district: '500103',
      school: SCHOOL,
      unit: 'u',
      inspector: null,
      capacity: 'HEAD',
    },
    audience: '500103',
    lifetimeS: 90,
  });
});

it('takes several audiences', () => {
  expect(order('--role CITY_OFFICE --audience gateway,500103').audience).toEqual(['gateway', '500103']);
});

it.each([
  ['', '--role is missing'],
  ['--role KING', 'KING is no role'],
  ['--role CITY_OFFICE --capacity BOSS', 'BOSS is no capacity'],
  ['--role DISTRICT_OFFICE', 'DISTRICT_OFFICE needs --district'],
  ['--role DISTRICT_OFFICE --district 渝中', '渝中 is no district code'],
  ['--role DISTRICT_OFFICE --district 500000', '500000 is no district code'],
  ['--role INSPECTOR', 'INSPECTOR needs --inspector'],
  ['--role INSPECTED_UNIT --school x', 'x is no id of a school'],
  [`--role INSPECTOR --inspector ${SCHOOL}`, `${SCHOOL} is no id of an inspector`],
  [
    `--role INSPECTED_UNIT --school ${SCHOOL} --district 500107`,
    'of the district in --district if that is given',
  ],
  [
    `--role COMMITTEE_LEADER --school ${SCHOOL} --district 500107`,
    'COMMITTEE_LEADER cannot speak for two districts',
  ],
  ['--role CITY_OFFICE --district 500103', 'CITY_OFFICE speaks for the whole city'],
  ['--role CITY_OFFICE --ttl soon', '--ttl soon: from 1 second to 30d'],
  ['--role CITY_OFFICE --ttl 31d', '--ttl 31d: from 1 second to 30d'],
  ['--role CITY_OFFICE --audience moon', 'moon is no audience'],
  ['--rule CITY_OFFICE', "Unknown option '--rule'"],
])('says what is wrong with "%s"', (text, message) => {
  expect(() => order(text)).toThrow(message);
});
