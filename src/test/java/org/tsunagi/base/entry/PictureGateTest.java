package org.tsunagi.base.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagi.base.kernel.RuleViolation;

/** A picture is written anew, and what was said about it is gone. */
class PictureGateTest {
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,3,0", "3,3,3", "4,0,3", "5,0,0", "6,3,0", "7,3,3", "8,0,3"})
    void aTelephonesPictureStandsUprightAndSaysNothingOfItsPlace(int held, int column, int row) throws IOException {
        byte[] sent = SamplePicture.held(held, 400, 200);
        assertThat(text(sent)).contains("GPS", "Exif");
        byte[] kept = PictureGate.pass("file", FileMagic.JPEG, sent);
        assertThat(text(kept)).doesNotContain("GPS", "Exif");
        BufferedImage picture = read(kept);
        assertThat(picture.getWidth() > picture.getHeight()).isEqualTo(held < 5);
        int x = picture.getWidth() * (2 * column + 1) / 8;
        int y = picture.getHeight() * (2 * row + 1) / 8;
        assertThat(picture.getRGB(x, y) >> 8 & 0xFF)
                .as("green at the red corner")
                .isLessThan(90);
        assertThat(picture.getRGB(picture.getWidth() - x, picture.getHeight() - y) >> 8 & 0xFF)
                .isGreaterThan(200);
    }

    @Test
    void whatHangsOnAPictureIsGone() {
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        for (FileMagic format : new FileMagic[] {FileMagic.JPEG, FileMagic.PNG}) {
            byte[] sent = SamplePicture.joined(SamplePicture.of(format.name(), 50, 50), page);
            assertThat(text(PictureGate.pass("file", format, sent))).doesNotContain("script");
        }
    }

    @Test
    void aPictureThatSaysItIsHugeIsRefusedBeforeItIsDecoded() {
        assertRefused(FileMagic.PNG, SamplePicture.saying(60_000, 60_000), "縦横が大きすぎます（60000×60000画素）");
        assertRefused(FileMagic.PNG, SamplePicture.saying(5_001, 5_000), "全体で2,500万画素");
    }

    @Test
    void aLargePictureGetsSmaller() throws IOException {
        BufferedImage kept = read(PictureGate.pass("file", FileMagic.PNG, SamplePicture.of("png", 6_000, 4_000)));
        assertThat(kept.getWidth()).isEqualTo(3_000);
        assertThat(kept.getHeight()).isEqualTo(2_000);
    }

    @Test
    void whatIsCutOffOrOfAnotherKindIsNotRead() {
        byte[] jpeg = SamplePicture.of("jpg", 50, 50);
        assertRefused(FileMagic.JPEG, Arrays.copyOf(jpeg, 100), "画像として読めません");
        assertRefused(FileMagic.PNG, jpeg, "画像として読めません");
        assertRefused(FileMagic.JPEG, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, "画像として読めません");
    }

    private static void assertRefused(FileMagic format, byte[] sent, String sentence) {
        assertThatThrownBy(() -> PictureGate.pass("file", format, sent))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.sentence()).contains(sentence));
    }

    private static BufferedImage read(byte[] kept) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(kept));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
