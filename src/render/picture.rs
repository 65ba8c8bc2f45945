//! Charts as PNG, for what cannot show SVG: drawn with the font inside the program and nothing of the machine.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use unicode_normalization::UnicodeNormalization as _;

use super::font;

/// Dots of the picture for each pixel that it is shown with.
const SHARPNESS: u32 = 2;

/// A picture and the pixels that it is shown with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub png: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// Draws an SVG document as wide as asked.
///
/// # Errors
/// What the drawing library says of the document.
pub fn draw(svg: &str, width: u32) -> Result<Picture, String> {
    let options = Options {
        font_family: font::FAMILY.to_owned(),
        fontdb: font::database(),
        ..Options::default()
    };
    let svg: String = svg.nfc().collect();
    let tree = Tree::from_str(&font::shown(&svg), &options).map_err(|error| error.to_string())?;
    let scale = width as f32 / tree.size().width();
    let height = (tree.size().height() * scale).ceil().max(1.0) as u32;
    let mut map = Pixmap::new(width * SHARPNESS, height * SHARPNESS)
        .ok_or_else(|| format!("{width} × {height}"))?;
    let scale = scale * SHARPNESS as f32;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut map.as_mut(),
    );
    let png = encode(&map).map_err(|error| error.to_string())?;
    Ok(Picture { png, width, height })
}

/// The picture without its alpha channel: charts stand on white.
fn encode(map: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, map.width(), map.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header()?;
    let pixels = map.pixels().iter();
    let dots: Vec<u8> = pixels
        .flat_map(|dot| [dot.red(), dot.green(), dot.blue()])
        .collect();
    writer.write_image_data(&dots)?;
    writer.finish()?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100" font-family="Pretendard, sans-serif"><rect width="300" height="100" fill="#fff"/><text x="10" y="60" font-size="40">TEXT</text></svg>"##;

    fn dark(picture: &Picture) -> usize {
        let decoder = png::Decoder::new(std::io::Cursor::new(&picture.png));
        let mut reader = decoder.read_info().unwrap();
        let mut dots = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut dots).unwrap();
        dots.chunks(3).filter(|dot| dot[0] < 128).count()
    }

    #[test]
    fn text_is_drawn_with_the_font_inside() {
        for text in ["weekly", "똠방각하", "가\u{1100}\u{1161}", "龘"] {
            let picture = draw(&SVG.replace("TEXT", text), 150).unwrap();
            assert_eq!((picture.width, picture.height), (150, 50));
            assert!(dark(&picture) > 100, "{text}: {}", dark(&picture));
            assert_eq!(picture, draw(&SVG.replace("TEXT", text), 150).unwrap());
        }
        assert_eq!(dark(&draw(&SVG.replace("TEXT", ""), 150).unwrap()), 0);
    }

    #[test]
    fn what_is_no_drawing_is_said() {
        assert!(draw("<svg", 150).is_err());
    }
}
