package org.tsunagi.masters;

import jakarta.persistence.Entity;
import org.tsunagi.base.kernel.MunicipalityCode;
import org.tsunagi.base.kernel.StoredEntity;

/** A city, town or village of the prefecture, known by its official six-digit code. */
@Entity
public class Municipality extends StoredEntity {
    private String code;
    private String name;
    private String kana;

    protected Municipality() {}

    Municipality(MunicipalityCode code, String name, String kana) {
        this.code = code.digits();
        this.name = name;
        this.kana = kana;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    String kana() {
        return kana;
    }

    void rename(String newName, String newKana) {
        this.name = newName;
        this.kana = newKana;
    }
}
