//! A part of an explanation, laid out. It knows kinds of blocks and nothing of what they say.

use yew::{Html, html};

use crate::app::components::unbroken;
use crate::comparison::{Block, Grid, Part, Sum};

/// A part under a heading of the given level.
pub(super) fn part(part: &Part, level: &'static str) -> Html {
    html! {
        <section class="method" key={part.id} data-part={part.id} aria-labelledby={part.id}>
            <@{level} id={part.id} tabindex="-1">{ &part.title }</@>
            { for part.blocks.iter().map(block) }
        </section>
    }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Text(text) => html! { <p>{ unbroken(text) }</p> },
        Block::Result(text) => html! { <p class="method-result">{ unbroken(text) }</p> },
        Block::Terms(terms) => html! {
            <dl class="terms">
                { for terms.iter().map(|(term, meaning)| html! {
                    <div><dt>{ term }</dt><dd>{ unbroken(meaning) }</dd></div>
                }) }
            </dl>
        },
        Block::Sums(sums) => html! { <dl class="sums">{ for sums.iter().map(sum) }</dl> },
        Block::Grid(of) => grid(of),
    }
}

fn sum(sum: &Sum) -> Html {
    html! {
        <div>
            <dt>{ sum.found }</dt>
            if !sum.how.is_empty() {
                <dd class="sum-how">{ &sum.how }</dd>
            }
            <dd class="sum-numbers">{ &sum.numbers }</dd>
        </div>
    }
}

fn grid(grid: &Grid) -> Html {
    let row = |cells: &Vec<String>| {
        html! {
            <tr>
                { for cells.iter().enumerate().map(|(place, cell)| match place {
                    0 => html! { <th scope="row">{ unbroken(cell) }</th> },
                    _ => html! { <td data-head={grid.heads.get(place).copied()}>{ unbroken(cell) }</td> },
                }) }
            </tr>
        }
    };
    html! {
        <table class={if grid.numeric { "grid grid-numbers" } else { "grid" }} data-columns={grid.heads.len().to_string()}>
            <caption>{ unbroken(&grid.caption) }</caption>
            <thead>
                <tr>
                    { for grid.heads.iter().map(|head| if head.is_empty() {
                        html! { <td></td> }
                    } else {
                        html! { <th scope="col">{ *head }</th> }
                    }) }
                </tr>
            </thead>
            <tbody>{ for grid.rows.iter().map(row) }</tbody>
        </table>
    }
}
