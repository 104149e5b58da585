package org.tsunagi.base.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void everyRoleHasItsJapaneseName() {
        assertThat(Role.values()).extracting(Messages::label).containsExactly("システム管理者", "担当者", "閲覧者", "推薦機関");
    }

    @Test
    void aStaleFormSaysWhatToDo() {
        assertThat(Messages.say("base.stale")).isEqualTo("ほかの担当者が先に保存しました。現在の内容を確かめて、もう一度送信してください。");
    }

    @Test
    void aMissingMessageIsABrokenAssumption() {
        assertThatThrownBy(() -> Messages.say("base.nowhere")).isInstanceOf(IllegalStateException.class);
    }
}
