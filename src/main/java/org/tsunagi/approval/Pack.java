package org.tsunagi.approval;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.tsunagi.approval.PackDesk.NewPack;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.StoredEntity;
import org.tsunagi.base.kernel.SubmissionKey;

/** The drafts of one decision on paper (決裁用の案) in one file, as they were taken out, and what they said of each. */
@Entity
public class Pack extends StoredEntity {
    private String kind;
    private long subject;
    private String fileName;
    private String seen;
    private String sha256;
    private int size;
    private byte[] content;
    private String submissionKey;

    @Embedded
    @EmbeddedColumnNaming("made_%s")
    private Act made;

    @ElementCollection
    @CollectionTable(name = "pack_line", joinColumns = @JoinColumn(name = "pack_id"))
    @OrderColumn(name = "place")
    private List<PackLine> lines = new ArrayList<>();

    protected Pack() {}

    Pack(NewPack wanted, SubmissionKey key, Act made) {
        this.kind = wanted.kind();
        this.subject = wanted.subject();
        this.fileName = wanted.fileName();
        this.seen = wanted.seen().text();
        this.sha256 = DigestUtils.sha256Hex(wanted.content());
        this.size = wanted.content().length;
        this.content = wanted.content();
        this.submissionKey = key.value();
        this.made = made;
        this.lines.addAll(wanted.lines());
    }

    String fileName() {
        return fileName;
    }

    byte[] content() {
        return content;
    }

    String sha256() {
        return sha256;
    }

    /**
     * What a pack says of one of those it is about.
     *
     * @param about the id of what the feature decides about
     * @param who in words
     * @param result in words
     */
    @Embeddable
    public record PackLine(long about, String who, String result) {}
}
