package org.tsunagi.certificate.print;

import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.tsunagi.Chromium;
import org.tsunagi.base.pdf.DebianFonts;

/**
 * Draws the reference pictures of {@link NamePicturesTest} by Chromium: started by hand, the pictures are looked at and committed.
 * Needs Debian's fonts-ipamj-mincho and fonts-noto-cjk.
 */
final class ReferencePictures {
    private static final Path FOLDER = Path.of("src/test/resources/certificate/names");
    private static final String PAGE = "http://fonts.test/";

    private static final String FONTS = """
            <!DOCTYPE html><style>
            @font-face { font-family: shipped; src: url("shipped.ttf"); }
            @font-face { font-family: ipamj; src: url("ipamj.ttf"); }
            @font-face { font-family: noto; src: local("Noto Serif CJK JP"); }
            </style>""";

    private static final String DRAW = """
            async ({cells, em, square, origin, baseline, rows}) => {
              for (const font of ['shipped', 'ipamj', 'noto']) await document.fonts.load(`${em}px ${font}`, '\u6797');
              const canvas = document.createElement('canvas');
              canvas.width = square * cells.length;
              canvas.height = square * rows;
              const pen = canvas.getContext('2d');
              pen.fillStyle = '#fff';
              pen.fillRect(0, 0, canvas.width, canvas.height);
              pen.fillStyle = '#000';
              cells.forEach((cell, i) => {
                if (!document.fonts.check(`${em}px ${cell.font}`)) throw new Error(cell.font);
                pen.font = `${em}px ${cell.font}`;
                pen.fillText(cell.text, i * square + origin, baseline);
                if (cell.bare) pen.fillText(cell.bare, i * square + origin, square + baseline);
              });
              return canvas.toDataURL('image/png');
            }""";

    private ReferencePictures() {}

    public static void main(String[] arguments) throws IOException {
        try (Chromium chromium = new Chromium();
                Page page = chromium.fresh(800).newPage()) {
            page.route(PAGE + "**", ReferencePictures::answer);
            page.navigate(PAGE);
            for (NamePicture one : NamePicture.all()) {
                String picture = (String) page.evaluate(DRAW, drawing(one));
                BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(
                        Base64.getDecoder().decode(picture.substring(picture.indexOf(',') + 1))));
                BufferedImage grey = new BufferedImage(drawn.getWidth(), drawn.getHeight(), TYPE_BYTE_GRAY);
                grey.createGraphics().drawImage(drawn, 0, 0, null);
                ImageIO.write(grey, "png", FOLDER.resolve(one.file()).toFile());
            }
        }
    }

    private static void answer(Route route) {
        String wanted = route.request().url().substring(PAGE.length());
        switch (wanted) {
            case "shipped.ttf" ->
                route.fulfill(new Route.FulfillOptions()
                        .setPath(Path.of("src/main/resources/fonts/NotoSerifJP-Regular.ttf")));
            case "ipamj.ttf" -> route.fulfill(new Route.FulfillOptions().setPath(DebianFonts.IPAMJ));
            default ->
                route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(FONTS));
        }
    }

    private static Map<String, Object> drawing(NamePicture one) {
        List<Map<String, String>> cells = one.cells().stream()
                .map(cell -> Map.of(
                        "text", cell.grapheme(), "font", cell.font(), "bare", cell.hasSelector() ? cell.bare() : ""))
                .toList();
        boolean compared = one.cells().stream().anyMatch(NamePicture.Cell::hasSelector);
        return Map.of(
                "cells", cells,
                "em", NamePicture.EM,
                "square", NamePicture.SQUARE,
                "origin", NamePicture.ORIGIN,
                "baseline", NamePicture.BASELINE,
                "rows", compared ? 2 : 1);
    }
}
