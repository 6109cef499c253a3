package org.jiangheng.party;

import org.jiangheng.kernel.Roles;

/**
 * An employing unit in Beijing (DR-03).
 *
 * @param district name of one of Beijing's districts, or 经开区
 * @param nature 央属企业, 市属企业, 区属企业 or 其他
 */
public record Organisation(
        OrganisationId id,
        String name,
        CreditCode code,
        String district,
        String nature,
        String contactName,
        String email) {

    public Organisation {
        District.named(district);
    }

    /** The candidate group of its clerks. */
    public String group() {
        return Roles.group(Roles.EMPLOYER, id.value());
    }
}
