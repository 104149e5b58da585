package org.tsunagi.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsunagi.base.web.Flash.Kind;
import org.tsunagi.base.web.Flash.Line;

class FlashTest {
    @Test
    void aLineIsReadAsItWasSaid() {
        Line undone = new Line(Kind.NOT_DONE, "1名は、作成できませんでした。", "", "");
        Line next = new Line(Kind.DONE, "登録しました。", "/courses/new", "この研修を計画する");
        assertThat(Line.read(undone.kept())).isEqualTo(undone);
        assertThat(Line.read(next.kept())).isEqualTo(next);
    }

    @Test
    void whatIsTypedInASentenceDoesNotBreakIt() {
        assertThat(Line.read(new Line(Kind.DONE, "「一行目\t二つ\n二行目」を登録しました。", "", "").kept())
                        .sentence())
                .isEqualTo("「一行目 二つ 二行目」を登録しました。");
    }

    @Test
    void aCookieOfSomebodyElseLeadsNowhere() {
        assertThat(Line.read("DONE\t読む\t//evil.example\tここ").place()).isEmpty();
        assertThat(Line.read("DONE\t読む\thttps://evil.example\tここ").place()).isEmpty();
        assertThat(Line.read("保存しました").sentence()).isEqualTo("保存しました");
        assertThat(Line.read("NOT_DONE\t途中で切れ")).isEqualTo(new Line(Kind.NOT_DONE, "途中で切れ", "", ""));
    }
}
