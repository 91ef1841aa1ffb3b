//! A strip of the places from 0 to 100 on which all rows of an overview share one axis, so that the eye compares measures:
//! the middle half is shaded, the median ticked, and the trust's range and mark are on it. It is drawn as SVG in the page's
//! own colours, so that it is sharp on paper, in forced colours and at any size, and costs a keystroke nothing to paint.

use yew::{Html, html};

use crate::analysis::Finding;

/// The strip of a finding; nothing where it has no place. The row says it in words.
pub(crate) fn place_strip(finding: &Finding) -> Html {
    let Some((lower, at, upper)) = finding.on_axis() else {
        return Html::default();
    };
    let part = |percent: f64| format!("{percent:.2}%");
    html! {
        <svg class="place-strip" width="100%" height="28" aria-hidden="true" focusable="false">
            <rect class="strip-all" x="0" y="11" width="100%" height="6" rx="3" />
            <rect class="strip-middle-half" x="25%" y="11" width="50%" height="6" />
            <line class="strip-median" x1="50%" x2="50%" y1="5" y2="23" />
            <rect class="strip-range" x={part(lower)} y="9" width={part(upper - lower)} height="10" rx="2" />
            if let Some(at) = at {
                <svg class="strip-trust" x={part(at)} y="14" overflow="visible">
                    <path d="M0-8 8 0 0 8-8 0z" />
                </svg>
            }
        </svg>
    }
}
