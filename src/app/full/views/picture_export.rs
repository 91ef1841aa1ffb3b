//! A picture as it is shared: saved as PNG or SVG, or copied, with its title, finding and sources inside it, and in words
//! for people who do not see it. In a frame a browser may refuse a download in silence, so the picture can stand there to be
//! copied by hand.

use std::rc::Rc;

use yew::{Callback, Html, Properties, function_component, html, use_state_eq};

use crate::app::full::picture::Drawing;
use crate::app::full::pictures::PictureKind;
use crate::app::full::state::State;
use crate::app::full::store::Store;
use crate::app::full::theme::Theme;
use crate::app::full::views::copied_text::CopiedText;
use crate::app::full::views::fold::Fold;
use crate::app::shared::tool;
use crate::browser::picture_file::{self, PictureFile};
use crate::browser::{address, clipboard, clock, files};
use crate::charts::{MeasureText, Palette, to_svg};
use crate::charts::{OverviewSlide, PictureWords, Scene, SceneFrame, framed_scene, width_inside};
use crate::measures::{Measure, MeasureGroup};
use crate::wording::Figures;
use crate::wording::interface::share::picture as wording;

/// How wide a picture is that is shared, in CSS pixels; as a bitmap twice that.
const WIDTH: f64 = 720.0;
/// The page's text in it.
const TEXT: f64 = 16.0;

/// What is drawn.
#[derive(Clone, PartialEq)]
pub(crate) enum PictureContent {
    /// A picture of a measure, and the least and greatest figures in it.
    Picture(PictureKind, (f64, f64)),
    /// The overview as a slide.
    Slide(Rc<OverviewSlide>),
}

/// A picture, and what it has to say by itself.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ExportedPicture {
    pub(crate) taking: PictureContent,
    pub(crate) theme: Option<Theme>,
    /// What it is of: the measure.
    pub(crate) name: String,
    /// Whose figures these are, and that they are an example where they are.
    pub(crate) whose: String,
    /// The finding.
    pub(crate) sentence: String,
    pub(crate) sources: Vec<String>,
    /// The figures in it.
    pub(crate) figures: Option<Figures>,
    /// The name of its files, without an ending.
    pub(crate) file: String,
    /// Whether it could reveal 1 to 5 pupils, and stays here. It is asked only of a picture that somebody wants: the answer
    /// costs more than a keystroke may.
    pub(crate) withheld: Callback<(), bool>,
}

impl ExportedPicture {
    /// A picture of a measure. Its sentence, sources and figures are added by the view that shows it.
    pub(crate) fn new(
        store: &Store,
        theme: Option<&Theme>,
        measure: &Measure,
        key: MeasureGroup,
        drawing: PictureKind,
        span: (f64, f64),
    ) -> Self {
        Self {
            taking: PictureContent::Picture(drawing, span),
            theme: theme.cloned(),
            name: wording::name_of(measure, key.group),
            whose: store.whose(),
            sentence: String::new(),
            sources: Vec::new(),
            figures: None,
            file: format!("trust-benchmark-{}-{}", key.measure, key.group.id()),
            withheld: asking(store, key, State::withholds),
        }
    }

    /// The same where it shows the trust's schools one by one.
    pub(crate) fn of_schools(self, store: &Store, key: &MeasureGroup) -> Self {
        Self {
            withheld: asking(store, key.clone(), |store, key| {
                store.withholds(key) || store.withholds_a_school(key)
            }),
            ..self
        }
    }

    fn title(&self) -> String {
        format!("{} – {}", self.name, self.whose)
    }

    /// What stands under the picture: what is drawn, the sources, and by what and when it was made.
    fn notes(&self) -> Vec<String> {
        let drawn = match &self.taking {
            PictureContent::Picture(drawing, _) => vec![drawing.caption()],
            PictureContent::Slide(_) => Vec::new(),
        };
        let made = wording::made(&clock::written_out());
        drawn
            .into_iter()
            .chain(self.sources.clone())
            .chain([made])
            .collect()
    }

    /// In words, for people who do not see it.
    pub(crate) fn alt_text(&self) -> String {
        let drawn = match &self.taking {
            PictureContent::Picture(drawing, _) => drawing.alt_text(),
            PictureContent::Slide(slide) => wording::slide_alt_text(
                slide
                    .rows
                    .iter()
                    .map(|row| [&row.name, &row.value, &row.verdict, &row.detail].map(String::as_str)),
            ),
        };
        wording::alt_text(&self.title(), &self.sentence, &drawn)
    }

    /// The whole picture, with its words in it.
    fn scene(&self, text: &dyn MeasureText) -> Scene {
        match &self.taking {
            PictureContent::Slide(slide) => slide.scene(text),
            PictureContent::Picture(drawing, span) => {
                let picture = drawing.scene(SceneFrame {
                    width: width_inside(WIDTH),
                    base_font: TEXT,
                    span: *span,
                    text,
                });
                let words = PictureWords {
                    title: &self.title(),
                    sentence: &self.sentence,
                    notes: &self.notes(),
                };
                framed_scene(&picture, words, text)
            }
        }
    }

    fn family(&self) -> String {
        let theme = self.theme.as_ref();
        theme.map_or_else(|| "sans-serif".to_owned(), |theme| theme.font_family.clone())
    }

    /// The picture as a drawing; `None` where the browser has no canvas to measure with.
    pub(crate) fn svg(&self) -> Option<String> {
        let family = self.family();
        let text = picture_file::measure(&family).ok()?;
        let scene = self.scene(&text);
        Some(to_svg(
            &scene,
            &Palette::PRINTED,
            &family,
            &self.title(),
            &self.alt_text(),
        ))
    }

    /// The picture as a bitmap.
    fn bitmap(&self) -> Option<PictureFile> {
        PictureFile::draw(&self.family(), &Palette::PRINTED, |text| self.scene(text)).ok()
    }
}

/// A question about a measure that is put later.
fn asking(store: &Store, key: MeasureGroup, ask: fn(&State, &MeasureGroup) -> bool) -> Callback<(), bool> {
    let store = store.clone();
    Callback::from(move |()| ask(&store, &key))
}

/// What became of the last thing that was asked for.
#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Nothing,
    Copied,
    NotCopied,
    NotDrawn,
}

/// The fold under a picture.
pub(crate) fn picture_export(taken: ExportedPicture) -> Html {
    html! {
        <Fold name="take-picture" summary={wording::SUMMARY} of="">
            <PictureExport ..taken />
        </Fold>
    }
}

#[function_component]
pub(crate) fn PictureExport(taken: &ExportedPicture) -> Html {
    let outcome = use_state_eq(|| Outcome::Nothing);
    let shown = use_state_eq(|| false);
    if taken.withheld.emit(()) {
        return html! { <p class="part-note" data-withheld="">{ wording::WITHHELD }</p> };
    }
    let save_png = {
        let (taken, outcome) = (taken.clone(), outcome.setter());
        Callback::from(move |()| match taken.bitmap() {
            Some(bitmap) => {
                outcome.set(Outcome::Nothing);
                bitmap.save(&format!("{}.png", taken.file));
            }
            None => outcome.set(Outcome::NotDrawn),
        })
    };
    let save_svg = {
        let (taken, outcome) = (taken.clone(), outcome.setter());
        Callback::from(move |()| match taken.svg() {
            Some(svg) => {
                outcome.set(Outcome::Nothing);
                files::save(&format!("{}.svg", taken.file), "image/svg+xml", &svg);
            }
            None => outcome.set(Outcome::NotDrawn),
        })
    };
    let copy = {
        let (taken, outcome, shown) = (taken.clone(), outcome.setter(), shown.setter());
        Callback::from(move |()| {
            let Some(bitmap) = taken.bitmap() else {
                outcome.set(Outcome::NotDrawn);
                return;
            };
            let (outcome, shown) = (outcome.clone(), shown.clone());
            clipboard::copy_picture(&bitmap, move |copied| {
                outcome.set(if copied {
                    Outcome::Copied
                } else {
                    Outcome::NotCopied
                });
                // What cannot be copied by a button can be copied by hand.
                if !copied {
                    shown.set(true);
                }
            });
        })
    };
    let toggle = {
        let shown = shown.clone();
        Callback::from(move |_| shown.set(!*shown))
    };
    let said = match *outcome {
        Outcome::Nothing => "",
        Outcome::Copied => wording::COPIED,
        Outcome::NotCopied => wording::NOT_COPIED,
        Outcome::NotDrawn => wording::NOT_DRAWN,
    };
    let id = format!("{}-words", taken.file);
    html! {
        <div class="take-picture">
            <p class="tools">
                { tool("save-png", wording::SAVE_PNG, true, save_png) }
                { tool("save-svg", wording::SAVE_SVG, true, save_svg) }
                { tool("copy-picture", wording::COPY_PICTURE, true, copy) }
                if address::is_framed() || *shown {
                    <button type="button" class="quiet" data-action="show-picture" aria-expanded={shown.to_string()} onclick={toggle}>
                        { wording::SHOW }
                    </button>
                }
            </p>
            <p role="status" class="part-note">{ said }</p>
            if *shown {
                { by_hand(taken) }
            }
            <CopiedText id={id.clone()} label={wording::ALT_TEXT} rows={3} text={taken.alt_text()} />
            if let Some(figures) = &taken.figures {
                <CopiedText id={format!("{id}-table")} label={wording::TABLE} rows={3} text={figures.tab_separated()} />
            }
        </div>
    }
}

/// The picture to be copied by hand: as it is seen, and as the text of a drawing.
fn by_hand(taken: &ExportedPicture) -> Html {
    let address = taken.bitmap().and_then(|bitmap| bitmap.address());
    html! {
        <>
            <p class="part-note">{ wording::BY_HAND }</p>
            if let Some(address) = address {
                <img class="taken-picture" src={address} alt={taken.alt_text()} />
            }
            if let Some(svg) = taken.svg() {
                <CopiedText id={format!("{}-svg", taken.file)} label={wording::SVG_TEXT} rows={4} text={svg} />
            }
        </>
    }
}
