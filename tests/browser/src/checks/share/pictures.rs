//! Pictures that are saved: each has its title, finding, source and licence in it, and says that it is an example.

use serde::Deserialize;
use serde_json::json;

use super::{catch_downloads, offered, open_share, place, save, unfold};
use crate::checks::full_program::open_measure;
use crate::checks::views;
use crate::problem::{Problem, Verdict, ensure};
use crate::visit::Visit;
use crate::widget::Widget;

const EXAMPLE: &str = "Example, not a real trust";
const MEASURE: &str = "rwm_expected";

/// What a drawing says, read as a browser reads it.
#[derive(Debug, Deserialize)]
struct Drawing {
    error: bool,
    text: String,
    title: String,
    marks: usize,
    width: f64,
}

fn drawing(visit: &Visit, svg: &[u8]) -> Result<Drawing, Problem> {
    let svg = String::from_utf8_lossy(svg);
    visit.browser.run(
        "
        const drawing = new DOMParser().parseFromString(arguments[0], 'image/svg+xml').documentElement;
        const texts = [...drawing.querySelectorAll('text')].map((text) => text.textContent);
        return {
            error: drawing.querySelector('parsererror') !== null || drawing.localName !== 'svg',
            text: texts.join(' '),
            title: drawing.querySelector('title')?.textContent ?? '',
            marks: drawing.children.length,
            width: Number(drawing.getAttribute('width')),
        };",
        &json!([svg]),
    )
}

/// A bitmap's size and how many colours it has.
fn bitmap(bytes: &[u8]) -> Result<(u32, u32, usize), Problem> {
    let unreadable = |why: png::DecodingError| Problem::Failed(format!("the picture is no PNG: {why}"));
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes))
        .read_info()
        .map_err(unreadable)?;
    let size = reader
        .output_buffer_size()
        .ok_or_else(|| Problem::Failed("the picture is too large".to_owned()))?;
    let mut pixels = vec![0; size];
    let info = reader.next_frame(&mut pixels).map_err(unreadable)?;
    let colours: std::collections::BTreeSet<&[u8]> = pixels.chunks(info.color_type.samples()).collect();
    Ok((info.width, info.height, colours.len()))
}

/// Saves the picture that a selector names in both forms and looks into them.
pub(super) fn save_both(visit: &Visit, holder: &str, file: &str, width: u32, says: &[&str]) -> Verdict {
    save(visit, &format!("{holder} [data-action='save-svg']"))?;
    let svg = drawing(visit, &offered(visit, &format!("{file}.svg"))?)?;
    ensure(!svg.error && svg.marks > 10, || {
        format!("{file} is no drawing: {svg:?}")
    })?;
    for part in says {
        ensure(svg.text.contains(part), || {
            format!("{file} does not say {part:?}: {}", svg.text)
        })?;
    }
    ensure((svg.width - f64::from(width)).abs() < 1.0, || {
        format!("{file} is {} wide", svg.width)
    })?;
    ensure(svg.title.contains(EXAMPLE), || {
        format!("{file} is called {:?}", svg.title)
    })?;
    save(visit, &format!("{holder} [data-action='save-png']"))?;
    let (wide, high, colours) = bitmap(&offered(visit, &format!("{file}.png"))?)?;
    ensure(wide == 2 * width && high > width / 2 && colours > 8, || {
        format!("{file}.png is {wide} by {high} with {colours} colours")
    })
}

/// Every picture of an opened measure, and that of the sector.
pub(in crate::checks) fn every_picture_says_what_it_shows(visit: &Visit) -> Verdict {
    visit.open()?;
    views::example_by_school(visit)?;
    catch_downloads(visit)?;
    open_measure(visit, MEASURE)?;
    let widget = Widget::in_(visit.browser);
    let own = format!("trust-benchmark-{MEASURE}-all");
    let line = format!(".line[data-measure='{MEASURE}']");
    // The picture of the finding has its whole sentence; of the others, that they are of the trust and from where.
    let always = [
        EXAMPLE,
        "Open Government Licence",
        "Department for Education",
        "Made with",
    ];
    widget.open_fold(MEASURE, "take-picture")?;
    let place = place(visit, MEASURE)?;
    let mut says = always.to_vec();
    says.push(&place);
    save_both(visit, &line, &own, 720, &says)?;
    for (tab, fold) in [
        ("chart", Some("funnel")),
        ("over-time", None),
        ("your-schools", None),
    ] {
        widget.open_tab(MEASURE, tab)?;
        let part = match fold {
            Some(fold) => {
                widget.open_fold(MEASURE, fold)?;
                format!("{line} [data-fold='{fold}'] .part")
            }
            None => format!("{line} .part"),
        };
        let open = "
            const fold = document.querySelector(`${arguments[0]} [data-fold='take-picture']`);
            if (fold) fold.open = true;
            return Boolean(fold?.querySelector('.take-picture'));";
        visit
            .browser
            .until(&format!("the picture of {tab} to be taken"), open, &json!([part]))?;
        // Each picture of a measure has a file of its own.
        let name = "
            const fold = document.querySelector(`${arguments[0]} [data-fold='take-picture']`);
            return fold.closest('[data-part]').dataset.part;";
        let name: String = visit.browser.run(name, &json!([part]))?;
        save_both(visit, &part, &format!("{own}-{name}"), 720, &always)?;
    }
    Ok(())
}

/// The overview as a slide of 16 to 9.
pub(in crate::checks) fn the_slide_says_what_it_shows(visit: &Visit) -> Verdict {
    visit.open()?;
    views::full_program_with_example(visit)?;
    let rows: Vec<String> = visit.browser.run(
        "return [...document.querySelectorAll('.compared .line-verdict')].map((one) => one.textContent.replace(/\\u2060/g, ''))",
        &json!([]),
    )?;
    ensure(rows.len() >= 5, || format!("only {rows:?} are compared"))?;
    catch_downloads(visit)?;
    open_share(visit)?;
    unfold(visit, "slide")?;
    let mut says = vec![
        EXAMPLE,
        "Open Government Licence",
        "Reading, writing and maths",
        "Made with",
    ];
    says.extend(rows.iter().map(String::as_str));
    save_both(visit, ".share", "trust-benchmark-overview", 1280, &says)
}
