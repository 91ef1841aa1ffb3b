//! Share: what leaves the page, and says by itself what it shows, of whom, of which year, how sure and from where. The
//! board paper, the slide, data and links are each in a file of their own; every other picture can be saved where it
//! stands.

mod board_paper;
mod data;
mod link;
mod paper_choices;
mod paper_picture;
mod paper_sentence;
mod slide;

use self::board_paper::BoardPaperSection;
use self::link::LinkPart;
use self::slide::SlidePart;
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, function_component, html};

use crate::analysis::Disclosure;
use crate::app::full::action::Action;
use crate::app::full::state::paper::PaperAction;
use crate::app::full::store::Store;
use crate::app::full::theme::Theme;
use crate::app::full::views::fold::Fold;
use crate::app::full::views::incremental::use_incremental;
use crate::app::full::views::store_props::InPictures;
use crate::route::Section;
use crate::wording::interface::share as wording;

/// The section for what leaves the page.
pub(crate) fn share_section(store: &Store, theme: Option<&Theme>) -> Html {
    html! { <Share store={store.clone()} theme={theme.cloned()} /> }
}

/// What is folded away, and then the board paper.
#[function_component]
fn Share(props: &InPictures) -> Html {
    let (store, theme) = (&props.store, props.theme.as_ref());
    let there = use_incremental(2);
    let section = Section::Share.id();
    html! {
        <section class="share" aria-labelledby={section} data-room-open={section}>
            <h2 id={section} tabindex="-1">{ wording::HEADING }</h2>
            <p class="share-lede">{ wording::LEDE }</p>
            if store.has_figures() {
                { small_numbers(store) }
                <div class="folds">
                    <Fold name="slide" summary={wording::SLIDE} of={wording::HEADING}><SlidePart store={store.clone()} theme={theme.cloned()} /></Fold>
                    <Fold name="link" summary={wording::link::HEADING} of={wording::HEADING}><LinkPart store={store.clone()} /></Fold>
                    <Fold name="data" summary={wording::DATA} of={wording::HEADING}>{ data::data(store) }</Fold>
                </div>
                if there > 1 {
                    <BoardPaperSection store={store.clone()} theme={theme.cloned()} />
                }
            } else {
                <p>{ wording::NOTHING }</p>
            }
        </section>
    }
}

/// The switch for a private copy, and what is left out without it.
fn small_numbers(store: &Store) -> Html {
    let dispatcher = store.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        let private = event.target_unchecked_into::<HtmlInputElement>().checked();
        let disclosure = if private {
            Disclosure::PrivateCopy
        } else {
            Disclosure::Guarded
        };
        dispatcher.dispatch(Action::Paper(PaperAction::Disclose(disclosure)));
    });
    html! {
        <div class="small-numbers">
            <label class="topic">
                <input
                    type="checkbox"
                    name="private-copy"
                    checked={store.disclosure == Disclosure::PrivateCopy}
                    aria-describedby="small-numbers"
                    {onchange}
                />
                { wording::PRIVATE_COPY }
            </label>
            <p id="small-numbers" class="part-note">{ wording::small_numbers(store.disclosure, store.left_out()) }</p>
        </div>
    }
}
