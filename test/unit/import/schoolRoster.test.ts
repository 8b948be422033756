import fc from 'fast-check';
import { problemLine } from '../../../scripts/import/problem';
import { parseSchoolRoster, type SchoolRoster } from '../../../scripts/import/schoolRoster';

const HEADER = '学校名称,学校类别,办学者类型,城乡类型,地址,学校标识码,是否责任督学一对一';
const ROW = '渝中区第一百零一小学校,小学,教育部门,城区,示例路1号,9010300001,否';

const utf8 = (text: string) => new TextEncoder().encode(text);
const parse = (...lines: string[]) => parseSchoolRoster(utf8(lines.join('\n')));

function schoolsOf(roster: SchoolRoster) {
  if (roster.kind !== 'SCHOOLS') throw new Error(roster.problems.map(problemLine).join('\n'));
  return roster.schools;
}

function problemsOf(roster: SchoolRoster): [number, string | null, string][] {
  if (roster.kind !== 'REFUSED') throw new Error('nothing was wrong');
  return roster.problems.map(({ line, column, reason }) => [line, column, reason]);
}

describe('a roster of schools', () => {
  it('is read with its line numbers, Chinese terms becoming names in code', () => {
    expect(schoolsOf(parse(HEADER, ROW))).toEqual([
      {
        line: 2,
        name: '渝中区第一百零一小学校',
        kind: 'PRIMARY',
        stages: ['PRIMARY'],
        operator: 'EDUCATION_DEPARTMENT',
        area: 'URBAN',
        address: '示例路1号',
        identityCode: '9010300001',
        isDesignated: false,
        openedOn: null,
      },
    ]);
  });

  it('may have English headers and names in code, in any order, and blank optional cells', () => {
    const roster = parse(
      'Area,kind,name,operator,openedOn',
      'rural,TEACHING_POINT,渝中区第一百零二教学点,private,2020/9/1',
    );
    expect(schoolsOf(roster)[0]).toMatchObject({
      kind: 'TEACHING_POINT',
      operator: 'PRIVATE',
      area: 'RURAL',
      address: null,
      identityCode: null,
      isDesignated: false,
      openedOn: '2020-09-01',
    });
  });

  it('may say the kind by the ministry’s class number, and stages by a list', () => {
    const roster = parse(
      'name,kind,stages,operator,area',
      '甲,211,小学、学前,公办,镇区',
      '乙,512,,教育部门,镇区',
      '丙,341,,民办,城区',
    );
    expect(schoolsOf(roster).map(({ kind, stages }) => [kind, stages])).toEqual([
      ['PRIMARY', ['PRIMARY', 'PRESCHOOL']],
      ['SPECIAL_EDUCATION', ['SPECIAL']],
      ['COMPLETE_SECONDARY', ['JUNIOR_SECONDARY', 'SENIOR_SECONDARY']],
    ]);
  });

  it('names the columns that it did not look at', () => {
    const roster = parse(`${HEADER},备注`, `${ROW},无`);
    expect(roster).toMatchObject({ kind: 'SCHOOLS', ignoredColumns: ['备注'] });
  });

  it('keeps quoted commas, quotes and spaces, and counts lines over empty ones and line breaks', () => {
    const roster = parse(
      HEADER,
      '',
      ROW.replace('示例路1号', '"示例路1号, ""东门"""'),
      '',
      ' , ,,,,, ',
      ROW.replace('零一', '零二').replace('00001', '00002'),
    );
    expect(schoolsOf(roster).map(({ line, address }) => [line, address])).toEqual([
      [3, '示例路1号, "东门"'],
      [6, '示例路1号'],
    ]);
  });

  it('reads Windows line ends', () => {
    expect(schoolsOf(parseSchoolRoster(utf8(`${HEADER}\r\n${ROW}\r\n`)))).toHaveLength(1);
  });

  it('stores text composed, trimmed', () => {
    const [school] = schoolsOf(parse(HEADER, ROW.replace('示例路1号', '  Cafe\u0301路  ')));
    expect(school?.address).toBe('Café路');
  });
});

describe('the encoding of a roster', () => {
  it('is UTF-8, with or without its mark', () => {
    const plain = parse(HEADER, ROW);
    expect(plain).toMatchObject({ encoding: 'UTF-8' });
    expect(parseSchoolRoster(utf8(`\ufeff${HEADER}\n${ROW}`))).toEqual(plain);
  });

  it('is GB18030 when the bytes are no UTF-8', () => {
    const roster = parseSchoolRoster(gb18030(`${HEADER}\n${ROW}\n`));
    expect(roster).toMatchObject({ encoding: 'GB18030' });
    expect(schoolsOf(roster)).toEqual(schoolsOf(parse(HEADER, ROW)));
  });

  it('is refused when it is neither, or a spreadsheet’s own format', () => {
    const neither = [[1, null, 'The file is neither UTF-8 nor GB18030 text.']];
    expect(problemsOf(parseSchoolRoster(new Uint8Array([0xff, 0xff, 0x80, 0xff])))).toEqual(neither);
    expect(problemsOf(parseSchoolRoster(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00])))).toEqual(
      neither,
    );
  });
});

describe('a roster with something wrong is refused whole', () => {
  it('when it is empty, or has a header alone', () => {
    expect(problemsOf(parse(''))).toEqual([[1, null, 'The file is empty.']]);
    expect(problemsOf(parse('', ' ', ''))).toEqual([[1, null, 'The file is empty.']]);
    expect(problemsOf(parse(HEADER))).toEqual([[1, null, 'The file has no rows.']]);
  });

  it('when columns are missing or double, all of them named', () => {
    expect(
      problemsOf(parse('学校名称,name,地址', '甲,甲,路')).map(([line, column]) => [line, column]),
    ).toEqual([
      [1, '学校名称'],
      [1, '学校类别'],
      [1, '办学者类型'],
      [1, '城乡类型'],
    ]);
  });

  it('with every bad cell of every bad row, by line and column', () => {
    const roster = parse(
      HEADER,
      ROW,
      ',大学,教育部门,城区,,,',
      '乙,小学,教育部门,郊区,路,123,也许',
      '丙,小学,教育部门,城区',
    );
    expect(problemsOf(roster).map(([line, column]) => [line, column])).toEqual([
      [3, '学校名称'],
      [3, '学校类别'],
      [4, '城乡类型'],
      [4, '学校标识码'],
      [4, '是否责任督学一对一'],
      [5, null],
    ]);
  });

  it('says each reason in English and in Chinese, with what would be right', () => {
    const roster = parse(HEADER, ROW.replace('城区', '郊区'));
    if (roster.kind !== 'REFUSED') throw new Error('nothing was wrong');
    expect(roster.problems.map(problemLine)).toEqual([
      'line 2, 城乡类型: Must be one of URBAN, TOWN, RURAL, or its Chinese term. 应为以下之一：城区、镇区、乡村。',
    ]);
  });

  it('when a name or an identity code stands there twice, naming the earlier line', () => {
    const roster = parse(HEADER, ROW, ROW.replace('00001', '00002'), ROW.replace('零一', '零二'));
    expect(problemsOf(roster)).toEqual([
      [3, '学校名称', '“渝中区第一百零一小学校” already stands in line 2.'],
      [4, '学校标识码', '“9010300001” already stands in line 2.'],
    ]);
  });

  it('when stages do not fit the kind', () => {
    const roster = parse('name,kind,stages,operator,area', '甲,幼儿园,高中,民办,城区');
    expect(problemsOf(roster)).toEqual([[2, 'stages', 'A school of this kind does not serve these stages.']]);
  });

  it('when a text is too long or holds a control character', () => {
    const roster = parse(
      HEADER,
      ROW.replace('渝中区', '长'.repeat(80)),
      ROW.replace('示例路', 'a\u0007b').replace('00001', '00002'),
    );
    expect(problemsOf(roster).map(([line, column]) => [line, column])).toEqual([
      [2, '学校名称'],
      [3, '地址'],
    ]);
  });

  it('when a day is none', () => {
    const roster = parse('name,kind,operator,area,openedOn', '甲,小学,民办,城区,2023-02-29');
    expect(problemsOf(roster)).toEqual([[2, 'openedOn', 'Must be a day such as 2025-11-30.']]);
  });

  it('when quotes are broken, the other rows being checked all the same', () => {
    const roster = parse(
      HEADER,
      ROW.replace('示例路1号', '示例"路'),
      ROW.replace('城区', '郊区'),
      '"没有结尾',
    );
    expect(problemsOf(roster).map(([line, column]) => [line, column])).toEqual([
      [2, null],
      [3, '城乡类型'],
      [4, null],
    ]);
  });

  it('when a cell is huge, without reading on into it', () => {
    expect(
      problemsOf(parse(HEADER, `"${'长'.repeat(100_000)}`)).map(([line, , reason]) => [line, reason]),
    ).toEqual([[2, 'The row is too long.']]);
  });
});

describe('any bytes at all', () => {
  it('are either a roster or refused with reasons, never an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string({ unit: 'binary' }).map((s) => utf8(`${HEADER}\n${s}`)),
        ),
        (bytes) => {
          const roster = parseSchoolRoster(bytes);
          expect(roster.kind === 'SCHOOLS' ? roster.schools.length : roster.problems.length).toBeGreaterThan(
            0,
          );
        },
      ),
    );
  });

  it('come back as they went in, when they are a school’s own words', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => text.normalize('NFC').trim());
    fc.assert(
      fc.property(
        word.filter((text) => text !== '' && !/\p{C}|\p{Z}/u.test(text)),
        (name) => {
          const quoted = `"${name.replaceAll('"', '""')}"`;
          expect(
            schoolsOf(
              parse(
                HEADER,
                ROW.replace(/^[^,]*/, () => quoted),
              ),
            )[0]?.name,
          ).toBe(name);
        },
      ),
    );
  });
});

/** Encodes the two-byte characters of GB18030, by turning the decoder around. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) bytesOf.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
    }
  }
  return new Uint8Array([...text].flatMap((char) => bytesOf.get(char) ?? [char.charCodeAt(0)]));
}
