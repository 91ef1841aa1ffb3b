//! England's trusts before anything is entered, so that the page is never empty: one picture, of one part of the work or the
//! other.

use yew::{Callback, Html, Properties, function_component, html, use_state_eq};

use super::{NationalPicture, Picture, Theme};
use crate::browser::page;

/// A picture and what it is of.
#[derive(Clone, PartialEq)]
pub(crate) struct CountryPicture {
    /// The part of the work: "Primary".
    pub(crate) phase: &'static str,
    /// The measure's identifier.
    pub(crate) id: String,
    pub(crate) headline: String,
    pub(crate) drawing: NationalPicture,
    /// The least and greatest figures of the measure in all its pictures.
    pub(crate) span: (f64, f64),
}

#[derive(Properties, PartialEq)]
pub(crate) struct CountryProps {
    pub(crate) pictures: Vec<CountryPicture>,
    pub(crate) theme: Option<Theme>,
}

#[function_component]
pub(crate) fn Country(props: &CountryProps) -> Html {
    // A host can choose the part of the work that its readers are in.
    let chosen = use_state_eq(|| usize::from(page::phase().as_deref() == Some("secondary")));
    let Some(shown) = props.pictures.get(*chosen) else {
        return Html::default();
    };
    let way = |(place, picture): (usize, &CountryPicture)| {
        let chosen = chosen.clone();
        let pressed = *chosen == place;
        html! {
            <button
                type="button"
                class="text-button"
                aria-pressed={pressed.to_string()}
                onclick={Callback::from(move |_| chosen.set(place))}
            >{ picture.phase }</button>
        }
    };
    html! {
        <section class="country" data-country={shown.id.clone()} aria-labelledby="country">
            <div class="country-head">
                <h3 id="country">{ &shown.headline }</h3>
                <p>{ for props.pictures.iter().enumerate().map(way) }</p>
            </div>
            <Picture<NationalPicture> drawing={shown.drawing.clone()} span={shown.span} theme={props.theme.clone()} />
        </section>
    }
}
