//! The board paper: what a person takes to their board, made of the findings and of nothing else. It is a text that can be
//! laid out on a screen and on paper alike; its pictures are drawn from the same findings.
//!
//! Every sentence has a name, by which a person's own words for it are kept. Where the finding has changed since, both stand
//! there, so that nobody takes an old sentence to a board by mistake.

use std::rc::Rc;

use crate::analysis::{Comparison, Finding, Line, Marks, StandingOut, Unlisted, in_order, most_notable};
use crate::entry::{PaperChoices, Prompt, Reflections};
use crate::measures::MeasureGroup;
use crate::wording::board_paper as wording;
use crate::wording::{Cited, in_brief};

/// A sentence, and the person's own words for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperSentence {
    /// Its name.
    pub id: String,
    /// As it is found.
    pub found: String,
    /// In the person's own words.
    pub own: Option<String>,
    /// What was found when they wrote it, where that was something else.
    pub written_for: Option<String>,
}

impl PaperSentence {
    fn new(choices: &PaperChoices, id: impl Into<String>, found: impl Into<String>) -> Self {
        let (id, found) = (id.into(), found.into());
        let words = choices.words(&id);
        Self {
            own: words.map(|words| words.own.clone()),
            written_for: words
                .map(|words| words.found.clone())
                .filter(|then| *then != found),
            id,
            found,
        }
    }

    /// What stands in the paper.
    #[must_use]
    pub fn text(&self) -> &str {
        self.own.as_deref().unwrap_or(&self.found)
    }
}

/// A measure that is shown in full.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperMeasure {
    /// What is found.
    pub finding: Rc<Finding>,
    /// Its name, and whose outcomes where they are not everybody's.
    pub heading: String,
    /// What is said of it.
    pub sentences: Vec<PaperSentence>,
}

/// A row of the overview.
#[derive(Debug, Clone, PartialEq)]
pub enum PaperRow {
    /// What can be said of a measure.
    Shown(Rc<Line>),
    /// The name of one whose figure stays here, because it could reveal 1 to 5 pupils.
    Withheld(String),
}

/// What a paper is made of.
pub struct BoardPaperQuery<'a> {
    /// The trust's name, where it is given.
    pub trust_name: Option<&'a str>,
    /// Whether the figures are the example's.
    pub is_example: bool,
    /// The day, in words.
    pub day: String,
    /// What can be said of each measure.
    pub lines: &'a [Rc<Line>],
    /// Why the trust is of another kind than those it is compared with.
    pub unlisted: Option<Unlisted>,
    /// Which of the findings are unusual.
    pub marks: &'a Marks<MeasureGroup>,
    /// Whether what is said of a measure stays here.
    pub is_withheld: &'a dyn Fn(&Line) -> bool,
    /// What it would take in a measure, and what was tried on it, each in a sentence.
    pub would_take: &'a dyn Fn(&Rc<Finding>) -> Vec<String>,
    /// What the person wrote.
    pub reflections: &'a Reflections,
    /// What they decided about the paper.
    pub choices: &'a PaperChoices,
}

/// A board paper.
#[derive(Debug, Clone, PartialEq)]
pub struct BoardPaper {
    /// Whose figures these are.
    pub trust: String,
    /// That they are an example.
    pub example: Option<&'static str>,
    /// Its day, and with whom the figures are compared.
    pub dated: String,
    /// The finding of the whole.
    pub headline: PaperSentence,
    /// The rows of the overview, in the order of the page.
    pub overview: Vec<PaperRow>,
    /// How many more there are.
    pub further_rows: Option<String>,
    /// The measures that are shown in full.
    pub measures: Vec<PaperMeasure>,
    /// What it would take, for the same measures.
    pub would_take: Vec<PaperSentence>,
    /// What may not be concluded.
    pub limits: Vec<PaperSentence>,
    /// What the person wrote, each with its question.
    pub reflections: Vec<(String, String)>,
    /// Where the figures come from, how they are compared, and by what.
    pub sources: Vec<String>,
}

/// The most rows that leave room for the rest on two pages.
const MOST_ROWS: usize = 12;
/// The most limits that people read.
const MOST_LIMITS: usize = 5;

impl BoardPaper {
    /// The paper of these findings.
    #[must_use]
    pub fn of(asked: &BoardPaperQuery<'_>) -> Self {
        let (withheld, shown): (Vec<_>, Vec<_>) = asked
            .lines
            .iter()
            .cloned()
            .partition(|line| (asked.is_withheld)(line));
        let named = |id: String, found: String| PaperSentence::new(asked.choices, id, found);
        let findings = chosen(&shown, asked.choices);
        // A row that says why there is no comparison would take the room of one that compares.
        let has_result = |line: &&Rc<Line>| !matches!(line.comparison, Comparison::Without(_));
        let with_result: Vec<_> = shown.iter().filter(has_result).cloned().collect();
        let for_rows = if with_result.is_empty() {
            &shown
        } else {
            &with_result
        };
        let rows = most_notable(for_rows, MOST_ROWS).into_iter().map(PaperRow::Shown);
        let withheld_rows = withheld
            .iter()
            .map(|line| PaperRow::Withheld(wording::name_of(&line.measure, line.group)));
        let overview: Vec<PaperRow> = rows.chain(withheld_rows).take(MOST_ROWS).collect();
        let further_rows = asked.lines.len() - overview.len();
        let on_paper = shown.iter().filter(|line| {
            let is_row = |row: &PaperRow| matches!(row, PaperRow::Shown(one) if Rc::ptr_eq(one, line));
            let is_in_full = |finding: &Finding| findings.iter().any(|one| one.key() == finding.key());
            overview.iter().any(is_row) || line.finding().is_some_and(|finding| is_in_full(finding))
        });
        let sources = sources(on_paper);
        let measures = findings.iter().map(|finding| measure(finding, &named)).collect();
        let would_take = findings
            .iter()
            .flat_map(|finding| {
                let each = (asked.would_take)(finding).into_iter().enumerate();
                each.map(|(place, found)| {
                    let found = wording::of_measure(finding.measure(), finding.group(), &found);
                    (format!("would-take/{}/{place}", finding.key()), found)
                })
            })
            .map(|(id, found)| named(id, found))
            .collect();
        let standing_out = StandingOut::among(&shown);
        let keys: Vec<_> = shown
            .iter()
            .filter_map(|line| Some(line.finding()?.key()))
            .collect();
        let headline = standing_out.as_ref().map_or_else(
            || wording::without_findings(shown.len(), withheld.len()),
            |found| wording::headline(found, shown.len() - keys.len(), withheld.len()),
        );
        // Said of the measures on the paper, as the headline is.
        let tested = asked.marks.only(&keys).sentence_beside(standing_out.as_ref());
        Self {
            trust: wording::whose(asked.trust_name, asked.is_example),
            example: asked.is_example.then_some(wording::EXAMPLE),
            dated: wording::dated(&asked.day, &shown),
            headline: named("headline".to_owned(), headline),
            overview,
            further_rows: (further_rows > 0).then(|| wording::further_rows(further_rows)),
            measures,
            would_take,
            limits: limits(&findings, asked.unlisted.as_ref(), tested)
                .into_iter()
                .enumerate()
                .map(|(place, found)| named(format!("limits/{place}"), found))
                .collect(),
            reflections: reflections(asked.reflections),
            sources,
        }
    }

    /// Every sentence, in the order in which they are read.
    pub fn sentences(&self) -> impl Iterator<Item = &PaperSentence> {
        let of_measures = self.measures.iter().flat_map(|measure| &measure.sentences);
        [&self.headline]
            .into_iter()
            .chain(of_measures)
            .chain(&self.would_take)
            .chain(&self.limits)
    }

    /// Whether any sentence is in the person's own words.
    #[must_use]
    pub fn has_own_words(&self) -> bool {
        self.sentences().any(|sentence| sentence.own.is_some())
    }
}

/// The measures that are shown in full: those chosen or, until then, what asks most to be looked at.
fn chosen(lines: &[Rc<Line>], choices: &PaperChoices) -> Vec<Rc<Finding>> {
    let findings = in_order(lines)
        .into_iter()
        .filter_map(|line| line.finding().cloned());
    match choices.measures() {
        Some(keys) => {
            let all: Vec<_> = findings.collect();
            let of = |key: &MeasureGroup| all.iter().find(|finding| finding.key() == *key).cloned();
            keys.iter().filter_map(of).collect()
        }
        None => findings.take(PaperChoices::MOST_MEASURES).collect(),
    }
}

fn measure(finding: &Rc<Finding>, named: &impl Fn(String, String) -> PaperSentence) -> PaperMeasure {
    let key = finding.key();
    let sentence = |part: &str, found: String| named(format!("{key}/{part}"), found);
    PaperMeasure {
        heading: wording::name_of(finding.measure(), finding.group()),
        sentences: vec![
            sentence("finding", wording::finding(finding)),
            sentence("how-sure", finding.how_sure()),
        ],
        finding: Rc::clone(finding),
    }
}

/// What may not be concluded from these measures: what holds of all, and what must be known of each.
fn limits(findings: &[Rc<Finding>], unlisted: Option<&Unlisted>, tested: Option<String>) -> Vec<String> {
    let mut limits = vec![wording::NO_CAUSE.to_owned()];
    limits.extend(unlisted.map(Unlisted::on_paper));
    limits.extend(tested);
    let caveats: Vec<_> = findings
        .iter()
        .map(|finding| finding.caveats_of_its_year())
        .collect();
    let longest = caveats.iter().map(Vec::len).max().unwrap_or_default();
    // The first of each measure before the second of any.
    for place in 0..longest {
        for (finding, caveats) in findings.iter().zip(&caveats) {
            let Some(caveat) = caveats.get(place) else {
                continue;
            };
            if !limits.iter().any(|limit| limit.ends_with(caveat)) {
                limits.push(wording::of_measure(finding.measure(), finding.group(), caveat));
            }
        }
    }
    limits.truncate(MOST_LIMITS);
    limits
}

fn reflections(written: &Reflections) -> Vec<(String, String)> {
    Prompt::all()
        .map(|prompt| (prompt.label(), written.words(prompt).trim().to_owned()))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// Each source once, of what is on the paper: a large trust's other measures would fill a third page with theirs.
fn sources<'a>(lines: impl Iterator<Item = &'a Rc<Line>>) -> Vec<String> {
    let each = lines.filter_map(|line| match &line.comparison {
        Comparison::Finding(finding) => Some(Cited::of_peers(finding.peers())),
        Comparison::BesideEngland(beside) => Some(beside.cited()),
        Comparison::WithoutRange(placed) => Some(Cited::of_peers(placed.peers())),
        Comparison::Without(_) => None,
    });
    let mut sources = in_brief(each);
    sources.push(wording::METHOD.to_owned());
    sources
}
