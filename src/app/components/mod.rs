//! Parts of the page that know nothing but their properties.

mod figure_field;
mod finding_article;
mod ladder;
mod picture;
mod standing;
mod theme;
mod tool;
mod unbroken;

pub(crate) use figure_field::{FigureField, Message, figure_field};
pub(crate) use finding_article::{Article, finding_article, finding_heading, finding_notes};
pub(crate) use ladder::ladder;
pub(crate) use picture::{Drawing, Picture};
pub(crate) use standing::Standing;
pub(crate) use theme::{Theme, use_theme};
pub(crate) use tool::tool;
pub(crate) use unbroken::unbroken;
