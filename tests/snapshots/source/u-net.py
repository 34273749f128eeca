"""Networks drawn in Layerloom, one class each. Needs only torch; shapes at line ends are without the batch."""

import torch
from torch import nn


class UNetStage(nn.Module):
    def __init__(self, in_channels, width):
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, width, 3, padding=1, bias=False)
        self.norm1 = nn.BatchNorm2d(width)
        self.relu1 = nn.ReLU()
        self.conv2 = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.norm2 = nn.BatchNorm2d(width)
        self.relu2 = nn.ReLU()

    def forward(self, x):                                 # channels × height × width
        y = self.conv1(x)                                 # channels × height × width
        y = self.relu1(self.norm1(y))                     # channels × height × width
        y = self.conv2(y)                                 # channels × height × width
        y = self.relu2(self.norm2(y))                     # channels × height × width
        return y


class UNetStageUp(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.deconv = nn.ConvTranspose2d(2 * width, width, 2, stride=2)
        self.stage = UNetStage(2 * width, width)

    def forward(self, x, skip):                           # channels × height × width; channels × height × width
        y = self.deconv(x)                                # channels × height × width
        y = torch.cat((skip, y), dim=1)                   # channels × height × width
        y = self.stage(y)                                 # channels × height × width
        return y


class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.down1 = UNetStage(1, 32)
        self.pool1 = nn.MaxPool2d(2)
        self.down2 = UNetStage(32, 64)
        self.pool2 = nn.MaxPool2d(2)
        self.down3 = UNetStage(64, 128)
        self.pool3 = nn.MaxPool2d(2)
        self.bottom = UNetStage(128, 256)
        self.up1 = UNetStageUp(128)
        self.up2 = UNetStageUp(64)
        self.up3 = UNetStageUp(32)
        self.conv = nn.Conv2d(32, 4, 1)

    def forward(self, image):                             # 1 × 32 × 32
        x = self.down1(image)                             # 32 × 32 × 32
        y = self.pool1(x)                                 # 32 × 16 × 16
        y = self.down2(y)                                 # 64 × 16 × 16
        z = self.pool2(y)                                 # 64 × 8 × 8
        z = self.down3(z)                                 # 128 × 8 × 8
        u = self.pool3(z)                                 # 128 × 4 × 4
        u = self.bottom(u)                                # 256 × 4 × 4
        z = self.up1(u, z)                                # 128 × 8 × 8
        y = self.up2(z, y)                                # 64 × 16 × 16
        x = self.up3(y, x)                                # 32 × 32 × 32
        x = self.conv(x)                                  # 4 × 32 × 32
        return x


NETWORKS = {"network": UNet}
