//! The board paper: what it says is what the page says, and on paper it is whole, on at most two pages.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde::Deserialize;
use serde_json::json;
use xtask::tools::browsers::Engine;
use xtask::tools::poppler::{self, Poppler};
use xtask::workspace::Workspace;

use super::super::full_program::open_section;
use super::super::views;
use super::{open_headline, open_share, press, write_headline};
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;

/// A trust whose paper is printed.
struct Trust {
    name: &'static str,
    /// Its figures, as a file that the page opens.
    file: Option<&'static str>,
    /// The fewest measures in full.
    in_full: usize,
}

const TRUSTS: [Trust; 4] = [
    Trust {
        name: "example",
        file: None,
        in_full: 4,
    },
    Trust {
        name: "small-primary",
        file: Some(include_str!("trusts/small-primary.txt")),
        in_full: 1,
    },
    Trust {
        name: "large-all-through",
        file: Some(include_str!("trusts/large-all-through.txt")),
        in_full: 4,
    },
    Trust {
        name: "everything-suppressed",
        file: Some(include_str!("trusts/everything-suppressed.txt")),
        in_full: 0,
    },
];

/// What the sheet says: each piece of text that can be seen, and the texts in its pictures.
#[derive(Debug, Deserialize)]
struct Sheet {
    texts: Vec<String>,
    sentences: Vec<String>,
    rows: Vec<String>,
    in_full: usize,
    pictures: usize,
    /// The first measure in full.
    first: Option<String>,
}

const SHEET: &str = "
    const plain = (text) => text.replace(/\\u2060/g, '').replace(/\\s+/g, ' ').trim();
    const all = (selector) => [...document.querySelector('.board-paper').querySelectorAll(selector)];
    const seen = (node) => node.getClientRects().length > 0;
    const texts = all('p, th, td, h4, h5, li, dt, dd, svg text').filter(seen).filter((one) => !one.closest('.paper-tool'));
    return {
        texts: texts.map((one) => plain(one.textContent)).filter((text) => text),
        sentences: all('.paper-measure .paper-sentence p').map((one) => plain(one.textContent)),
        rows: all('[data-paper-row]').map((row) => plain(row.textContent)),
        in_full: all('.paper-measure').length,
        pictures: all('.paper-picture svg').length,
        first: all('.paper-measure')[0]?.dataset.paperMeasure ?? null,
    };";

/// What the page itself says of each measure that is placed: its name, figure, verdict and place.
#[derive(Debug, Deserialize)]
struct Row {
    name: String,
    value: String,
    verdict: String,
    place: String,
}

const ROWS: &str = "
    const plain = (node) => {
        const copy = node?.cloneNode(true);
        for (const hidden of copy?.querySelectorAll('.spoken') ?? []) hidden.remove();
        return (copy?.textContent ?? '').replace(/\\u2060/g, '').replace(/\\s+/g, ' ').trim();
    };
    return [...document.querySelectorAll('.compared .line[data-measure]')].map((line) => ({
        name: plain(line.querySelector('h4')),
        value: plain(line.querySelector('.line-value strong')),
        verdict: plain(line.querySelector('.line-verdict')),
        place: plain(line.querySelector('.line-place')),
    }));";

/// Text as it can be compared: a PDF breaks lines and words where it likes.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace() && !"\u{2060}\u{ad}".contains(*letter))
        .collect()
}

/// The words of a PDF and the number of its pages.
fn read_pdf(poppler: &Poppler, pdf: &Path) -> Result<(String, usize), Problem> {
    let output = Command::new(&poppler.to_text)
        .args(["-raw"])
        .arg(pdf)
        .arg("-")
        .output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let pages = text.matches('\u{c}').count();
    Ok((text, pages))
}

/// Shows a trust's figures.
fn show(visit: &Visit, trust: &Trust) -> Verdict {
    visit.open()?;
    let Some(file) = trust.file else {
        return views::full_program_with_example(visit);
    };
    views::full_program(visit)?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("figures.txt");
    fs::write(&path, file)?;
    visit.browser.choose_file("input[name='open-saved']", &path)?;
    visit.browser.until(
        "the trust and its packs",
        "
        // Figures arrive one file after another, and each can change what is compared.
        const text = document.querySelector('.compared')?.textContent ?? '';
        window.rested = window.rested?.text === text ? { text, times: window.rested.times + 1 } : { text, times: 0 };
        return text !== '' && !document.querySelector('.pack-waiting') && window.rested.times > 25;",
        &json!([]),
    )
}

/// The paper of each trust, as Chromium prints it.
pub(in crate::checks) fn is_printed_for_four_trusts(visit: &Visit) -> Verdict {
    for trust in &TRUSTS {
        show(visit, trust)?;
        open_share(visit)?;
        let sheet: Sheet = visit.browser.run(SHEET, &json!([]))?;
        open_section(visit, "your-trust")?;
        let rows: Vec<Row> = visit.browser.run(ROWS, &json!([]))?;
        let of = |what: &str| format!("{}: {what}", trust.name);
        ensure(
            sheet.in_full >= trust.in_full && sheet.pictures == sheet.in_full,
            || {
                of(&format!(
                    "{} measures, {} pictures",
                    sheet.in_full, sheet.pictures
                ))
            },
        )?;
        let shown = rows.iter().take(sheet.rows.len());
        for row in shown {
            let has = |text: &String| {
                [&row.name, &row.value, &row.verdict, &row.place]
                    .iter()
                    .all(|part| bare(text).contains(&bare(part)))
            };
            ensure(sheet.rows.iter().any(has), || {
                of(&format!(
                    "no row says what the page says, {row:?}: {:?}",
                    sheet.rows
                ))
            })?;
        }
        says_what_the_page_says(visit, &sheet, trust.name)?;
        if visit.engine() == Engine::Chromium {
            open_share(visit)?;
            printed(visit, trust, &sheet)?;
        }
    }
    if visit.engine() != Engine::Chromium {
        visit.skip_part("the printed pages, which only Chromium’s driver gives as they are");
    }
    Ok(())
}

/// The first measure in full has the sentences of the page.
fn says_what_the_page_says(visit: &Visit, sheet: &Sheet, trust: &str) -> Verdict {
    let Some(key) = &sheet.first else {
        return Ok(());
    };
    let open = "
        const [measure, group] = arguments[0].split('/');
        const line = document.querySelector(`.line[data-measure='${measure}'][data-group='${group}']`);
        const button = line?.querySelector('.line-open');
        if (button?.getAttribute('aria-expanded') === 'false') button.click();
        return Boolean(line?.querySelector('.chart .part-sentence'));";
    visit
        .browser
        .until(&format!("{key} to open"), open, &json!([key]))?;
    let said: String = visit.browser.run(
        "return document.querySelector('.chart .part-sentence').textContent.replace(/\\u2060/g, '')",
        &json!([]),
    )?;
    ensure(sheet.sentences.iter().any(|one| bare(one) == bare(&said)), || {
        format!(
            "{trust}: the paper does not say {said:?} but {:?}",
            sheet.sentences
        )
    })
}

fn printed(visit: &Visit, trust: &Trust, sheet: &Sheet) -> Verdict {
    let Some(poppler) = poppler::find() else {
        visit.skip_part("the printed pages: Poppler is not on this machine");
        return Ok(());
    };
    let folder = Workspace::locate().target().join("board-papers");
    fs::create_dir_all(&folder)?;
    let pdf = folder.join(format!("{}.pdf", trust.name));
    fs::write(&pdf, visit.browser.to_pdf()?)?;
    let (text, pages) = read_pdf(&poppler, &pdf)?;
    let text = bare(&text);
    for part in &sheet.texts {
        ensure(text.contains(&bare(part)), || {
            format!("{}: not on paper: {part:?}", trust.name)
        })?;
    }
    println!(
        "measured Chromium: the board paper of {} has {pages} pages",
        trust.name
    );
    ensure((1..=2).contains(&pages), || {
        format!("{}: {pages} pages", trust.name)
    })?;
    // To be looked at: those in `docs/` were made so.
    let drawn = Command::new(&poppler.to_pictures)
        .args(["-r", "80", "-png"])
        .arg(&pdf)
        .arg(folder.join(trust.name))
        .status()?;
    ensure(drawn.success(), || {
        format!("{}: the pages cannot be drawn", trust.name)
    })
}

/// Parts are left out and measures chosen; a sentence in own words is marked, and says when it is out of date.
pub(in crate::checks) fn can_be_changed(visit: &Visit) -> Verdict {
    visit.open()?;
    views::full_program_with_example(visit)?;
    open_share(visit)?;
    press(visit, "[name='paper-part'][value='limits']")?;
    visit.browser.until(
        "the part to go",
        "return document.querySelector(`[data-paper-part='limits']`) === null",
        &json!([]),
    )?;
    open_headline(visit)?;
    write_headline(
        visit,
        "Strong in languages, weak in progress",
        "document.querySelector(`[data-sentence='headline'] p`).textContent.startsWith(arguments[0])",
    )?;
    let marked = "
        const sheet = document.querySelector('.board-paper').textContent;
        return sheet.includes('In the trust’s own words') && document.querySelector(`[data-sentence='headline'] sup`) !== null;";
    visit.browser.until("their mark", marked, &json!([]))?;
    // Another figure makes another finding, and the words may not be true any more.
    open_section(visit, "your-trust")?;
    let widget = crate::widget::Widget::in_(visit.browser);
    widget.open_form("ebacc_entry")?;
    widget.set_figure("ebacc_entry", "40")?;
    open_share(visit)?;
    visit.browser.until(
        "a word that they are out of date",
        "return document.querySelector(`[data-sentence='headline'] [data-outdated]`) !== null",
        &json!([]),
    )?;
    open_headline(visit)?;
    press(visit, "[data-sentence='headline'] [data-action='restore-words']")?;
    visit.browser.until(
        "the first words again",
        "return !document.querySelector('.board-paper').textContent.includes('own words')",
        &json!([]),
    )
}
