//! Size against outcomes: every trust a dot, the bands of size over them, and a sentence of what they show. The reader
//! sees whether it matters to have more than ten schools, in each measure and year for which there are figures.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::{
    AttrValue, Callback, Event, Html, Properties, TargetCast, function_component, html, use_memo,
    use_state_eq,
};

use crate::analysis::{SizeAgainstOutcomes, SizeChoice};
use crate::app::full::picture::Picture;
use crate::app::full::pictures::{PictureKind, SizePicture};
use crate::app::full::theme::Theme;
use crate::app::full::views::national_props::SameNational;
use crate::app::full::views::picture_export::{ExportedPicture, PictureContent, picture_export};
use crate::app::full::views::sector::use_announced;
use crate::app::shared::no_break;
use crate::entry::Entries;
use crate::measures::{Measure, MeasureGroup, MeasureId, PupilGroup};
use crate::wording::interface::sector::size as wording;

#[derive(Properties, PartialEq)]
pub(crate) struct SizesProps {
    pub(crate) national: SameNational,
    /// What the trust is compared on, to be found in the picture too.
    pub(crate) entries: Rc<Entries>,
    /// The measure that is shown before any is chosen.
    pub(crate) measure: Measure,
    pub(crate) theme: Option<Theme>,
    /// Whose figures these are.
    pub(crate) whose: AttrValue,
    /// The measures whose figures stay here.
    pub(crate) withheld: Rc<[MeasureGroup]>,
}

/// A measure and the trusts for which size can be shown against it.
type Held = (Measure, Vec<(SizeChoice, String)>);

#[function_component]
pub(crate) fn Sizes(props: &SizesProps) -> Html {
    let measure = use_state_eq(|| props.measure.id.clone());
    let choice = use_state_eq(|| None::<SizeChoice>);
    let held = use_memo(props.national.clone(), held);
    let shown = use_memo(
        (props.national.clone(), (*measure).clone(), *choice),
        |(national, measure, choice)| {
            let (measure, choices) = held.iter().find(|(held, _)| held.id == *measure)?;
            // A measure without those trusts is shown for the latest that it has.
            let chosen = choices.iter().find(|(one, _)| Some(*one) == *choice);
            let (newest, _) = choices.first()?;
            let (chosen, _) = chosen.or_else(|| choices.first())?;
            let is_newest = chosen.year == newest.year;
            let size = Rc::new(chosen.shown(&national.0, measure)?);
            Some((*chosen, size, is_newest))
        },
    );
    use_announced(shown.as_ref().as_ref().map(|(_, size, _)| size.statement()));

    let Some((chosen, size, is_newest)) = &*shown else {
        return Html::default();
    };
    let of_measure = held.iter().find(|(held, _)| held.id == *measure);
    let own = of_measure.and_then(|(measure, _)| size.own(&props.entries, measure, *is_newest));
    let picture = SizePicture {
        size: Rc::clone(size),
        own,
    };
    let has_own = picture.own.is_some();
    let key = MeasureGroup::new((*measure).clone(), PupilGroup::All);
    let taken = ExportedPicture {
        taking: PictureContent::Picture(
            PictureKind::Size(Rc::new(picture.clone())),
            size.span_with(picture.own.as_ref()),
        ),
        theme: props.theme.clone(),
        name: of_measure
            .map(|(measure, _)| measure.name.clone())
            .unwrap_or_default(),
        whose: if has_own {
            props.whose.to_string()
        } else {
            wording::ENGLAND.to_owned()
        },
        sentence: String::new(),
        sources: Vec::new(),
        figures: None,
        file: format!("trust-benchmark-{measure}-size", measure = *measure),
        withheld: {
            let stays = has_own && props.withheld.contains(&key);
            Callback::from(move |()| stays)
        },
    };
    let choose_measure = {
        let (measure, choice) = (measure.setter(), choice.setter());
        Callback::from(move |id: String| {
            measure.set(MeasureId::new(&id));
            choice.set(None);
        })
    };
    let choices: Vec<_> = of_measure.map(|(_, choices)| choices.clone()).unwrap_or_default();
    let choose_trusts = {
        let (choice, choices) = (choice.setter(), choices.clone());
        Callback::from(move |id: String| {
            choice.set(choices.iter().map(|(one, _)| *one).find(|one| one.id() == id));
        })
    };
    let measures = held
        .iter()
        .map(|(held, _)| (held.id.to_string(), held.name.clone(), held.id == *measure));
    let trusts = choices
        .into_iter()
        .map(|(one, label)| (one.id(), label, one == *chosen));
    html! {
        <section class="sector-size" aria-labelledby="sector-size">
            <h3 id="sector-size">{ wording::HEADING }</h3>
            <p>{ wording::LEDE }</p>
            <div class="sector-size-choices">
                { choose("sector-size-measure", wording::OUTCOME, measures.collect(), choose_measure) }
                { choose("sector-size-trusts", wording::TRUSTS_AND_YEAR, trusts.collect(), choose_trusts) }
            </div>
            { shown_size(&picture, props.theme.as_ref(), taken) }
        </section>
    }
}

/// Every measure for which the size of trusts is held, in the order of a trust's work.
fn held(national: &SameNational) -> Vec<Held> {
    let held = |measure: &Measure| {
        let choices = SizeChoice::all(&national.0, measure);
        (!choices.is_empty()).then(|| (measure.clone(), choices))
    };
    let mut held: Vec<_> = national.0.measures().iter().filter_map(held).collect();
    held.sort_by_key(|(measure, _)| measure.topic);
    held
}

/// A choice by name among what is held: identifier, label, and whether it is chosen.
fn choose(
    name: &'static str,
    label: &'static str,
    options: Vec<(String, String, bool)>,
    chosen: Callback<String>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        chosen.emit(event.target_unchecked_into::<HtmlSelectElement>().value());
    });
    html! {
        <div class="sector-control">
            <label for={name}>{ label }</label>
            <select id={name} {name} {onchange}>
                { for options.into_iter().map(|(id, label, selected)| html! {
                    <option value={id} {selected}>{ label }</option>
                }) }
            </select>
        </div>
    }
}

fn shown_size(picture: &SizePicture, theme: Option<&Theme>, taken: ExportedPicture) -> Html {
    let SizePicture { size, own } = picture;
    let row = |[label, figures @ ..]: [String; 4]| {
        html! {
            <tr>
                <th scope="row">{ label }</th>
                { for figures.into_iter().map(|figure| html! { <td>{ no_break(&figure) }</td> }) }
            </tr>
        }
    };
    html! {
        <>
            <h4 data-size-finding="true">{ size.headline() }</h4>
            <Picture<PictureKind> drawing={PictureKind::Size(Rc::new(picture.clone()))} span={size.span_with(own.as_ref())} theme={theme.cloned()} />
            <div class="sector-size-said">
                <div>
                    <p>{ no_break(&size.statement()) }</p>
                    { for own.iter().map(|own| html! { <p data-own-size="">{ no_break(&size.own_sentence(own)) }</p> }) }
                    <p class="sector-no-cause">{ SizeAgainstOutcomes::NO_CAUSE }</p>
                </div>
                <table class="sector-table">
                    <caption>{ wording::CAPTION }</caption>
                    <thead>
                        <tr>{ for size.columns().map(|column| html! { <th scope="col">{ column }</th> }) }</tr>
                    </thead>
                    <tbody>{ for size.rows().into_iter().map(row) }</tbody>
                </table>
            </div>
            { picture_export(ExportedPicture {
                sentence: size.headline(),
                sources: vec![size.source()],
                ..taken
            }) }
            <p class="sector-small">{ size.who_they_are() }</p>
            <p class="sector-small">{ size.source() }</p>
        </>
    }
}
