//! Pictures with a palette of 256 colours, which take a third of the bytes. A page has a few flat colours, and
//! shades between them at the edges of letters: the 256 most frequent hold every flat colour exactly, and each other shade
//! is close to one of them.

use std::collections::HashMap;

use png::{BitDepth, ColorType, Compression, Decoder, Encoder};

use crate::problem::Problem;

type Colour = [u8; 3];

/// As many as a byte can tell apart.
const COLOURS: usize = 256;

/// The same picture (PNG) in a palette.
pub(crate) fn to_palette(picture: &[u8]) -> Result<Vec<u8>, Problem> {
    let broken =
        |error: &dyn std::fmt::Display| Problem::Browser(format!("its picture cannot be read: {error}"));
    let mut reader = Decoder::new(std::io::Cursor::new(picture))
        .read_info()
        .map_err(|error| broken(&error))?;
    let size = reader
        .output_buffer_size()
        .ok_or_else(|| broken(&"it is too large"))?;
    let mut bytes = vec![0; size];
    let frame = reader.next_frame(&mut bytes).map_err(|error| broken(&error))?;
    bytes.truncate(frame.buffer_size());
    let channels = match (frame.color_type, frame.bit_depth) {
        (ColorType::Rgb, BitDepth::Eight) => 3,
        // A window is opaque.
        (ColorType::Rgba, BitDepth::Eight) => 4,
        other => return Err(broken(&format!("its colours are {other:?}"))),
    };
    let pixels: Vec<Colour> = bytes
        .chunks_exact(channels)
        .map(|pixel| [pixel[0], pixel[1], pixel[2]])
        .collect();
    let mut seen: HashMap<Colour, usize> = HashMap::new();
    for pixel in &pixels {
        *seen.entry(*pixel).or_default() += 1;
    }
    // The colour itself decides between two that are seen as often, so that a picture is the same every time.
    let mut all: Vec<(usize, Colour)> = seen.into_iter().map(|(colour, times)| (times, colour)).collect();
    all.sort_unstable_by(|one, other| other.cmp(one));
    let kept: Vec<Colour> = all.iter().take(COLOURS).map(|(_, colour)| *colour).collect();
    let places: HashMap<Colour, u8> = all
        .into_iter()
        .map(|(_, colour)| (colour, nearest(&kept, colour)))
        .collect();
    let places: Vec<u8> = pixels
        .iter()
        .filter_map(|pixel| places.get(pixel).copied())
        .collect();

    let mut written = Vec::new();
    let mut encoder = Encoder::new(&mut written, frame.width, frame.height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    // Between places in a palette there is nothing to be predicted.
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_palette(kept.concat());
    let failed =
        |error: png::EncodingError| Problem::Browser(format!("its picture cannot be written: {error}"));
    let mut writer = encoder.write_header().map_err(failed)?;
    writer.write_image_data(&places).map_err(failed)?;
    writer.finish().map_err(failed)?;
    Ok(written)
}

/// The place of the colour that is closest.
fn nearest(kept: &[Colour], wanted: Colour) -> u8 {
    let distance = |colour: &Colour| -> u32 {
        let channels = colour.iter().zip(wanted);
        channels
            .map(|(one, other)| u32::from(one.abs_diff(other)).pow(2))
            .sum()
    };
    (0_u8..=u8::MAX)
        .zip(kept)
        .min_by_key(|(_, colour)| distance(colour))
        .map_or(0, |(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture_of(pixels: &[Colour], width: u32) -> Vec<u8> {
        let height = u32::try_from(pixels.len()).unwrap() / width;
        let mut picture = Vec::new();
        let mut encoder = Encoder::new(&mut picture, width, height);
        encoder.set_color(ColorType::Rgb);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&pixels.concat()).unwrap();
        writer.finish().unwrap();
        picture
    }

    fn pixels_of(picture: &[u8]) -> Vec<Colour> {
        let mut decoder = Decoder::new(std::io::Cursor::new(picture));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut bytes).unwrap();
        bytes
            .chunks_exact(3)
            .map(|pixel| [pixel[0], pixel[1], pixel[2]])
            .collect()
    }

    #[test]
    fn a_flat_picture_keeps_every_colour() {
        let (paper, accent) = ([0xFB, 0xFA, 0xF7], [0xB3, 0x40, 0x0F]);
        let pixels: Vec<Colour> = (0..1200)
            .map(|at| if at % 7 == 0 { accent } else { paper })
            .collect();
        assert_eq!(pixels_of(&to_palette(&picture_of(&pixels, 40)).unwrap()), pixels);
    }

    #[test]
    fn rare_shades_become_near_ones() {
        // 128 colours that are frequent, and 256 that are not: half of those find no place.
        let frequent = (0..=254_u8).step_by(2).flat_map(|shade| [[shade, 0, 9]; 8]);
        let rare = (0..=255_u8).map(|shade| [shade, 1, 9]);
        let pixels: Vec<Colour> = frequent.chain(rare).collect();
        let read = pixels_of(&to_palette(&picture_of(&pixels, 40)).unwrap());
        let furthest = read
            .concat()
            .iter()
            .zip(pixels.concat())
            .map(|(one, other)| one.abs_diff(other))
            .max();
        assert_eq!(furthest, Some(1));
    }
}
