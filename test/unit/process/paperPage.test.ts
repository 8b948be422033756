import fc from 'fast-check';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { paperPage, type PrintedPaper } from '../../../subgraphs/process/papers/page';
import { describeWithBrowser, launchBrowser } from '../../support/browser';
import { fileServer, paperIn } from '../../support/fileServer';
import { localIdentity } from '../../support/identity';

const PAPER: PrintedPaper = {
  organ: '重庆市渝中区人民政府教育督导室',
  number: '渝中教督〔2026〕3号',
  title: '关于渝中区第一小学校的督办通知',
  sections: [
    { heading: null, text: '渝中区第一小学校：\n你校整改逾期未完成。' },
    { heading: '一、要求', text: '限期完成整改。\n\n并书面报告。' },
  ],
  issuedOn: '2026-01-05',
  sha256: 'a'.repeat(64),
  supersededBy: null,
  supersedes: null,
};

/** Everything that a page could be made to do by what stands in it. */
const ATTACK = `</p></article><script>document.title='run';fetch('http://127.0.0.1:9/leak')</script><img src=x onerror="document.title='run'"><svg onload=alert(1)><style>body{display:none}</style>"'&`;

describe('the page of a paper', () => {
  it('says who issued what to whom, when, and under which number', () => {
    const page = paperPage(PAPER);
    for (const part of [
      PAPER.organ,
      PAPER.number,
      PAPER.title,
      '你校整改逾期未完成。',
      '一、要求',
      '2026年1月5日',
    ])
      expect(page).toContain(part);
    expect(page).toContain(`校验值（SHA-256）：${PAPER.sha256}`);
    expect(page).not.toMatch(/更正/);
  });

  it('says that a correction has taken its place, and whose place it takes', () => {
    expect(paperPage({ ...PAPER, supersededBy: '渝中教督〔2026〕4号' })).toContain(
      '本文书已被更正，以渝中教督〔2026〕4号为准。',
    );
    expect(paperPage({ ...PAPER, supersedes: '渝中教督〔2026〕2号' })).toContain(
      '本文书更正并取代渝中教督〔2026〕2号。',
    );
  });

  it('is the same each time: it depends on the paper alone', () => {
    expect(paperPage(PAPER)).toBe(paperPage({ ...PAPER }));
  });

  it('shows any text as text', () => {
    const tagsOf = (page: string) => page.match(/<[a-z!/][^>]*>/gi)?.length;
    const plain = tagsOf(paperPage({ ...PAPER, sections: [{ heading: 'x', text: 'x' }] }));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom(ATTACK, '<b>', '&lt;', '</style>', '<!--', ']]>'),
        ),
        (text) => {
          const line = `x${text.replaceAll('\n', ' ')}`;
          const page = paperPage({
            ...PAPER,
            organ: line,
            title: line,
            sections: [{ heading: line, text: line }],
          });
          expect(tagsOf(page)).toBe(plain);
        },
      ),
    );
  });
});

describeWithBrowser('the page of a paper in Chromium', () => {
  let browser: Browser;
  let tab: BrowserContext;
  let page: Page;
  let asked: string[];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    tab = await browser.newContext();
    page = await tab.newPage();
    asked = [];
    page.on('request', (request) => asked.push(request.url()));
  });
  afterEach(() => tab.close());

  /** Served as a deployment serves it: under the same policy. */
  async function served(html: string): Promise<{ url: string; close: () => Promise<void> }> {
    const identity = await localIdentity();
    const server = await fileServer(identity, '500103', { page: html });
    return {
      url: new URL(`files/${paperIn('500103')}`, server.url).toString(),
      async close() {
        await server.close();
        identity.issuers.close();
      },
    };
  }

  it('is laid out on A4 as papers are: red heading, number, title in the middle, organ and day at the right', async () => {
    const server = await served(paperPage(PAPER));
    await page.goto(server.url);
    expect(await page.title()).toBe(`${PAPER.number} ${PAPER.title}`);
    expect(await page.locator('h1').innerText()).toBe(PAPER.title);
    expect(await page.locator('article p').allInnerTexts()).toEqual([
      '渝中区第一小学校：',
      '你校整改逾期未完成。',
      '限期完成整改。',
      '并书面报告。',
    ]);
    const organ = page.locator('.organ');
    expect(await styleOf('.organ', 'color')).toBe('rgb(192, 0, 0)');
    expect(await styleOf('article p', 'fontSize')).toBe(`${(16 * 96) / 72}px`.slice(0, 7) + 'px');
    expect(await styleOf('.organ', 'textIndent')).toBe('0px');
    expect(await styleOf('.addressee', 'textIndent')).toBe('0px');
    const [sheet, text, head, signature] = await Promise.all(
      [page.locator('main'), page.locator('article'), organ, page.locator('.signature')].map((part) =>
        part.boundingBox(),
      ),
    );
    expect(sheet?.width).toBeCloseTo((210 / 25.4) * 96, 0);
    const middle = (box: typeof sheet) => (box?.x ?? 0) + (box?.width ?? 0) / 2;
    expect(middle(head)).toBeCloseTo(middle(text), 0);
    expect(middle(signature)).toBeGreaterThan(middle(text) + 50);
    expect(asked).toEqual([server.url]);
    await server.close();
  });

  it('prints on as many A4 pages as it needs', async () => {
    const long = { heading: null, text: Array.from({ length: 60 }, () => '整改要求'.repeat(20)).join('\n') };
    const server = await served(paperPage({ ...PAPER, sections: [long] }));
    await page.goto(server.url);
    const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    const printed = await page.pdf({ preferCSSPageSize: true });
    expect(pages(printed)).toBeGreaterThan(3);
    expect(printed.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    await server.close();
  });

  it('runs and loads nothing, whatever stands in the paper', async () => {
    const attacked = paperPage({
      ...PAPER,
      organ: ATTACK,
      number: ATTACK,
      title: ATTACK,
      sections: [{ heading: ATTACK, text: ATTACK }],
      sha256: ATTACK,
      supersededBy: ATTACK,
    });
    const server = await served(attacked);
    page.on('dialog', () => asked.push('dialog'));
    await page.goto(server.url);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('h1').innerText()).toContain('<script>');
    expect(await page.locator('script, img, svg').count()).toBe(0);
    expect(await page.title()).not.toBe('run');
    expect(asked).toEqual([server.url]);
    await server.close();
  });

  it('could run nothing even if it were not escaped', async () => {
    const server = await served(`<!DOCTYPE html><title>before</title><p>shown</p>${ATTACK}`);
    page.on('dialog', () => asked.push('dialog'));
    await page.goto(server.url);
    await page.waitForLoadState('networkidle');
    expect(await page.title()).toBe('before');
    expect(asked.filter((url) => url !== server.url && !url.endsWith('/files/x'))).toEqual([]);
    await server.close();
  });

  function styleOf(selector: string, property: string): Promise<string> {
    return page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`);
  }
});
