//! The tab of what it would take: to reach a target, and if a school joined or left.

use yew::{Html, function_component, html};

use crate::app::full::views::one_measure::lens::{LensProps, use_school_results, use_true_spread};
use crate::app::full::views::one_measure::tabs::nothing;
use crate::app::full::views::one_measure::{school, target};
use crate::measures::PupilGroup;
use crate::wording::interface::one_measure::{school as school_wording, tabs, target as target_wording};

#[function_component]
pub(crate) fn WhatItTakes(lens: &LensProps) -> Html {
    let spread = use_true_spread(lens);
    let schools = use_school_results(lens);
    if lens.group == PupilGroup::Gap {
        return nothing(tabs::NOTHING_WOULD_TAKE_A_GAP);
    }
    let opened = lens.expanded();
    html! {
        <>
            { target::target(&opened, (*spread).as_ref()).or(target_wording::QUESTION, target_wording::NOT_OF_PUPILS) }
            { school::school(&opened, (*schools).as_ref()).or(school_wording::QUESTION, school_wording::NOT_ADDED_UP) }
        </>
    }
}
