//! For hosts: what the widget opens with and how it looks in a page of theirs, the code to paste, and a look at it in a real
//! frame. None of it is a person's figures, so it is kept here and not in the state.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{
    AttrValue, Callback, Event, FocusEvent, Html, InputEvent, Properties, TargetCast, UseStateHandle,
    function_component, html, use_state_eq,
};

use crate::app::full::store::Store;
use crate::app::full::views::copied_text::CopiedText;
use crate::browser::{boot, page};
use crate::export::{AccentProblem, EmbedCode, accent_problem};
use crate::route::{AboutPart, Section};
use crate::wording::interface::embedding as wording;

/// The part of the section about the widget.
pub(crate) fn embedding(store: &Store) -> Html {
    let id = AboutPart::Embedding.heading_id();
    let mut measures: Vec<(AttrValue, AttrValue)> = store
        .each_measure()
        .filter(|measure| measure.is_headline())
        .map(|measure| (measure.id.to_string().into(), measure.short_name.clone().into()))
        .collect();
    measures.sort_by(|one, other| one.1.cmp(&other.1));
    html! {
        <section class="method embedding" data-part={id} aria-labelledby={id}>
            <h3 {id} tabindex="-1">{ wording::HEADING }</h3>
            <p>{ wording::LEDE }</p>
            { for boot::refused_parameters().iter().map(|(name, text)| html! {
                <p class="part-note" data-refused={name.clone()}>{ wording::refused(name, text) }</p>
            }) }
            <Embedding {measures} />
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct EmbeddingProps {
    /// The measures that it can open with, by their identifiers and names.
    measures: Vec<(AttrValue, AttrValue)>,
}

#[function_component]
fn Embedding(props: &EmbeddingProps) -> Html {
    let choices = use_state_eq(Vec::<(&'static str, String)>::new);
    let previewed = use_state_eq(|| false);
    let choose = |name: &'static str| {
        let choices = choices.clone();
        Callback::from(move |text: String| {
            let mut next: Vec<_> = choices.iter().filter(|(one, _)| *one != name).cloned().collect();
            next.push((name, text));
            choices.set(next);
        })
    };
    let accent = use_state_eq(Accent::default);
    let problem = accent_problem(&accent.text);
    let mut used = (*choices).clone();
    if problem.is_none() {
        used.push(("accent", accent.text.clone()));
    }
    let code = EmbedCode {
        home: page::folder(),
        choices: used,
    };
    let said = match problem {
        // Digits are still being entered.
        Some(AccentProblem::NotSixDigits) if !accent.is_left => None,
        Some(AccentProblem::NotSixDigits) => Some(wording::accent_not_six_digits(&accent.text)),
        Some(AccentProblem::TooPale { darker }) => Some(wording::accent_too_pale(&accent.text, &darker)),
        None => None,
    };
    let invalid = said.is_some().then_some("true");
    let views: Vec<(AttrValue, AttrValue)> = Section::ALL
        .into_iter()
        .map(|section| (section.id().into(), section.name().into()))
        .collect();
    let few = |of: [(&'static str, &'static str); 2]| of.map(|(id, name)| (id.into(), name.into())).to_vec();
    let toggle = {
        let previewed = previewed.clone();
        Callback::from(move |_| previewed.set(!*previewed))
    };
    let chosen = |name: &str| {
        let found = choices.iter().find(|(one, _)| *one == name);
        found.map_or("", |(_, text)| text.as_str())
    };
    let on_accent = accent_read(&accent, false);
    let on_accent_left = accent_read(&accent, true);
    let compact = choose("compact");
    html! {
        <>
            <div class="embed-choices">
                { select("view", wording::VIEW, &views, chosen("view"), &choose("view")) }
                { select("measure", wording::MEASURE, &props.measures, chosen("measure"), &choose("measure")) }
                { select("phase", wording::PHASE, &few(wording::PHASES), chosen("phase"), &choose("phase")) }
                { select("theme", wording::THEME, &few(wording::THEMES), chosen("theme"), &choose("theme")) }
                { select("font", wording::FONT, &few(wording::FONTS), chosen("font"), &choose("font")) }
                <div>
                    <label>
                        { wording::ACCENT }
                        <input
                            name="embed-accent"
                            autocomplete="off"
                            spellcheck="false"
                            maxlength="20"
                            aria-invalid={invalid}
                            aria-describedby="embed-accent-message embed-accent-hint"
                            oninput={on_accent.reform(|event: InputEvent| event.target_unchecked_into())}
                            onblur={on_accent_left.reform(|event: FocusEvent| event.target_unchecked_into())}
                        />
                    </label>
                    // There before anything is said in it, so that what comes into it is read aloud.
                    <div id="embed-accent-message" class="field-message" role="status">{ said.unwrap_or_default() }</div>
                    <span id="embed-accent-hint" class="part-note">{ wording::ACCENT_HINT }</span>
                </div>
                <label class="topic">
                    <input
                        type="checkbox"
                        name="embed-compact"
                        onchange={Callback::from(move |event: Event| {
                            let chosen = event.target_unchecked_into::<HtmlInputElement>().checked();
                            compact.emit(if chosen { "yes".to_owned() } else { String::new() });
                        })}
                    />
                    { wording::COMPACT }
                </label>
            </div>
            <CopiedText id="embed-frame" rows={4} label={wording::FRAME} text={code.frame()} />
            <CopiedText id="embed-element" rows={2} label={wording::ELEMENT} text={code.element()} />
            <CopiedText id="embed-wordpress" rows={6} label={wording::WORDPRESS} text={code.wordpress()} />
            <CopiedText id="embed-link" rows={2} label={wording::LINK} text={code.link()} />
            <p class="tools">
                <button type="button" data-action="preview" aria-expanded={previewed.to_string()} onclick={toggle}>
                    { wording::PREVIEW }
                </button>
            </p>
            if *previewed {
                <iframe
                    class="embed-preview"
                    key={code.address()}
                    title={wording::PREVIEW}
                    src={code.address()}
                    sandbox={EmbedCode::SANDBOX}
                />
            }
        </>
    }
}

/// The field of the colour.
#[derive(Default, PartialEq)]
struct Accent {
    text: String,
    /// Whether the reader has gone on, so that too few digits are a mistake.
    is_left: bool,
}

/// What reads the field of the colour, while it is entered or when it is left.
fn accent_read(accent: &UseStateHandle<Accent>, is_left: bool) -> Callback<HtmlInputElement> {
    let accent = accent.clone();
    Callback::from(move |field: HtmlInputElement| {
        let text = field.value().trim().to_owned();
        accent.set(Accent { text, is_left });
    })
}

/// A choice among names, or none.
fn select(
    name: &'static str,
    label: &'static str,
    options: &[(AttrValue, AttrValue)],
    chosen: &str,
    choose: &Callback<String>,
) -> Html {
    let onchange = choose.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    html! {
        <label>
            { label }
            <select name={format!("embed-{name}")} {onchange}>
                <option value="" selected={chosen.is_empty()}>{ wording::USUAL }</option>
                {
                    for options.iter().map(|(id, name)| html! {
                        <option value={id.clone()} selected={id == chosen}>{ name }</option>
                    })
                }
            </select>
        </label>
    }
}
