import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { approvalsOf, attachmentsOf, openingsOf } from '../../process/attachments/below';
import { AttachmentApproval, AttachmentOpening } from '../../process/attachments/opening.entity';
import { MunicipalFinding } from '../findings/finding.entity';
import { MunicipalInspection } from '../inspections/inspection.entity';
import { MunicipalRectification } from '../rectification/rectification.entity';
import { MUNICIPAL } from '../side';
import { MunicipalAttachment } from './attachment.entity';
import {
  MunicipalAttachmentArgs,
  MunicipalAttachmentConnection,
  municipalAttachments,
} from './attachment.source';

const BELOW = {
  nullable: true,
  description: 'The files that belong to it and that the caller may read, the first one first (附件).',
};

@Resolver(() => MunicipalAttachment)
export class AttachmentResolver {
  @Query(() => MunicipalAttachmentConnection, {
    nullable: true,
    description: 'Files that belong to records of the city (市级附件).',
  })
  municipalAttachments(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MunicipalAttachmentArgs.Nested) args: ArgsOf<typeof MunicipalAttachmentArgs>,
  ) {
    return municipalAttachments.page(context, info, args);
  }

  @Query(() => MunicipalAttachment, {
    nullable: true,
    description: 'The attachment of the city with this id.',
  })
  municipalAttachment(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the attachment.' }) id: string,
  ) {
    return municipalAttachments.byId(context, id);
  }

  @FieldResolver(() => [AttachmentApproval], {
    nullable: true,
    description: 'Who may open it, where it shows minors (查阅批准).',
  })
  approvals(@Ctx() context: SubgraphContext, @Root() { id }: MunicipalAttachment) {
    return approvalsOf(context, id);
  }

  @FieldResolver(() => [AttachmentOpening], {
    nullable: true,
    description: 'Who opened it, where it shows minors (查阅记录).',
  })
  openings(@Ctx() context: SubgraphContext, @Root() { id }: MunicipalAttachment) {
    return openingsOf(context, id);
  }
}

@Resolver(() => MunicipalFinding)
export class FindingAttachments {
  @FieldResolver(() => [MunicipalAttachment], BELOW)
  attachments(@Ctx() context: SubgraphContext, @Root() { id }: MunicipalFinding) {
    return attachmentsOf<MunicipalAttachment>(MUNICIPAL, context, id);
  }
}

@Resolver(() => MunicipalInspection)
export class InspectionAttachments {
  @FieldResolver(() => [MunicipalAttachment], BELOW)
  attachments(@Ctx() context: SubgraphContext, @Root() { id }: MunicipalInspection) {
    return attachmentsOf<MunicipalAttachment>(MUNICIPAL, context, id);
  }
}

@Resolver(() => MunicipalRectification)
export class RectificationAttachments {
  @FieldResolver(() => [MunicipalAttachment], BELOW)
  attachments(@Ctx() context: SubgraphContext, @Root() { id }: MunicipalRectification) {
    return attachmentsOf<MunicipalAttachment>(MUNICIPAL, context, id);
  }
}
