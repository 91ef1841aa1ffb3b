//! A sentence of the board paper, which a person can put into words of their own. Theirs are marked, and where another
//! sentence has been found since, both are shown.

use web_sys::HtmlTextAreaElement;
use yew::{
    Callback, Html, InputEvent, Properties, TargetCast, function_component, html, use_effect_with,
    use_node_ref, use_state_eq,
};

use crate::app::full::action::Action;
use crate::app::full::state::paper::PaperAction;
use crate::app::full::views::schools::Dispatcher;
use crate::app::shared::{no_break, whole};
use crate::export::PaperSentence;
use crate::wording::interface::share::paper as wording;

#[derive(Properties, PartialEq)]
pub(crate) struct PaperSentenceProps {
    pub(crate) sentence: PaperSentence,
    /// Whether sentences can be changed now.
    pub(crate) changing: bool,
    pub(crate) dispatcher: Dispatcher,
}

#[function_component]
pub(crate) fn PaperSentenceView(props: &PaperSentenceProps) -> Html {
    let sentence = &props.sentence;
    let is_open = use_state_eq(|| false);
    let words = use_node_ref();
    use_effect_with((*is_open, words.clone()), |(is_open, words)| {
        if let (true, Some(words)) = (*is_open, words.cast::<HtmlTextAreaElement>()) {
            // Where it cannot be focused it can still be reached.
            let _ = words.focus();
        }
    });
    let write = {
        let (dispatcher, id, found) = (
            props.dispatcher.0.clone(),
            sentence.id.clone(),
            sentence.found.clone(),
        );
        Callback::from(move |own: String| {
            let action = PaperAction::Write(id.clone(), found.clone(), own);
            dispatcher.dispatch(Action::Paper(action));
        })
    };
    let toggle = {
        let is_open = is_open.clone();
        Callback::from(move |_| is_open.set(!*is_open))
    };
    let restore = {
        let (write, is_open) = (write.clone(), is_open.setter());
        Callback::from(move |_| {
            write.emit(String::new());
            is_open.set(false);
        })
    };
    let oninput =
        write.reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let text = sentence.text();
    html! {
        <div class="paper-sentence" data-sentence={sentence.id.clone()}>
            <p data-own={sentence.own.is_some().then_some("")}>
                { no_break(text) }
                if sentence.own.is_some() {
                    <sup>{ wording::OWN_MARK }</sup>
                }
                if props.changing {
                    <button type="button" class="text-button paper-tool" data-action="change-words" aria-expanded={is_open.to_string()} onclick={toggle}>
                        { if *is_open { wording::DONE } else { wording::CHANGE } }
                        <span class="spoken">{ wording::of_sentence(text) }</span>
                    </button>
                }
            </p>
            if props.changing && *is_open {
                <div class="paper-tool">
                    <textarea ref={words} rows="3" aria-label={wording::YOUR_WORDS} value={text.to_owned()} {oninput} />
                    if sentence.own.is_some() {
                        <button type="button" class="text-button" data-action="restore-words" onclick={restore}>{ wording::RESTORE }</button>
                    }
                </div>
            }
            if let Some(then) = &sentence.written_for {
                <p class="part-note paper-tool" role="status" data-outdated="">
                    { whole(&wording::outdated(then, &sentence.found)) }
                </p>
            }
        </div>
    }
}
