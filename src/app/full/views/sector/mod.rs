//! The sector: what England's figure would be if every pupil did as well as in a trust near the top, and whether size goes
//! with outcomes. The reader moves what the answer rests on; what it leaves out stands beside it and is never folded
//! away.
//!
//! The questions are asked in components of their own, because an answer is calculated again only when its question changes.

mod arithmetic;
mod claim;
mod controls;
mod size;

use std::rc::Rc;

use yew::{Html, function_component, hook, html, use_effect_with, use_mut_ref};

use self::arithmetic::Arithmetic;
use self::claim::claim;
use self::size::Sizes;
use crate::analysis::claim_measure;
use crate::app::full::state::evidence::PackLoading;
use crate::app::full::store::Store;
use crate::app::full::theme::Theme;
use crate::app::full::views::incremental::use_incremental;
use crate::app::full::views::national_props::SameNational;
use crate::app::full::views::pack_waiting::pack_waiting;
use crate::app::full::views::store_props::InPictures;
use crate::browser::boot;
use crate::national::PackName;
use crate::wording::interface::sector as wording;

/// The section in which the sector's arithmetic is done.
pub(crate) fn sector_section(store: &Store, theme: Option<&Theme>) -> Html {
    html! { <Sector store={store.clone()} theme={theme.cloned()} /> }
}

/// The heading, then the arithmetic, and then size against outcomes.
#[function_component]
fn Sector(props: &InPictures) -> Html {
    let (store, theme) = (&props.store, &props.theme);
    let there = use_incremental(3);
    let national = SameNational(Rc::clone(&store.evidence.national));
    // Where trusts of any size cannot be loaded, the Department's own trusts are still there to be counted.
    let loaded = store.evidence.national.packs().contains(&PackName::Primary);
    let failed = matches!(
        store.evidence.loading(PackName::Primary),
        Some(PackLoading::Failed(..))
    );
    html! {
        <section class="sector" aria-labelledby="sector">
            <h2 id="sector" tabindex="-1">{ wording::HEADING }</h2>
            <p class="sector-lede">{ wording::LEDE }</p>
            { pack_waiting(store, PackName::Primary, wording::TRUSTS_OF_ANY_SIZE).unwrap_or_default() }
            if let Some(measure) = claim_measure(&store.evidence.national) {
                if there > 1 && (loaded || failed) {
                    <Arithmetic national={national.clone()} measure={measure.clone()} />
                    { claim(&store.evidence.national) }
                }
                if there > 2 {
                    <Sizes {national} entries={store.derived.compared.clone()} measure={measure.clone()} theme={theme.clone()} whose={store.whose()} withheld={store.withheld()} />
                }
            }
        </section>
    }
}

/// Says `text` whenever it has changed, but not when the section opens: nobody has asked anything yet.
#[hook]
fn use_announced(text: Option<String>) {
    let opened = use_mut_ref(|| false);
    use_effect_with(text, move |text| {
        let first = !opened.replace(true);
        if let Some(text) = text.as_deref().filter(|_| !first) {
            boot::announce(text);
        }
    });
}
