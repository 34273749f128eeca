"""Networks drawn in Layerloom, one class each. Needs only torch; shapes at line ends are without the batch."""

from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.conv1 = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.norm1 = nn.BatchNorm2d(width)
        self.relu1 = nn.ReLU()
        self.conv2 = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.norm2 = nn.BatchNorm2d(width)
        self.relu2 = nn.ReLU()

    def forward(self, x):                                 # channels × height × width
        y = self.conv1(x)                                 # channels × height × width
        y = self.relu1(self.norm1(y))                     # channels × height × width
        y = self.conv2(y)                                 # channels × height × width
        y = self.norm2(y)                                 # channels × height × width
        y = x + y                                         # channels × height × width
        y = self.relu2(y)                                 # channels × height × width
        return y


class ResidualBlockDown(nn.Module):
    def __init__(self, in_channels, width):
        super().__init__()
        self.conv1 = nn.Conv2d(in_channels, width, 3, stride=2, padding=1, bias=False)
        self.norm1 = nn.BatchNorm2d(width)
        self.relu1 = nn.ReLU()
        self.conv2 = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.norm2 = nn.BatchNorm2d(width)
        self.project = nn.Conv2d(in_channels, width, 1, stride=2, bias=False)
        self.norm3 = nn.BatchNorm2d(width)
        self.relu2 = nn.ReLU()

    def forward(self, x):                                 # channels × height × width
        y = self.conv1(x)                                 # channels × height × width
        y = self.relu1(self.norm1(y))                     # channels × height × width
        y = self.conv2(y)                                 # channels × height × width
        y = self.norm2(y)                                 # channels × height × width
        z = self.project(x)                               # channels × height × width
        z = self.norm3(z)                                 # channels × height × width
        y = z + y                                         # channels × height × width
        y = self.relu2(y)                                 # channels × height × width
        return y


class Resnet18(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 64, 7, stride=2, padding=3, bias=False)
        self.norm = nn.BatchNorm2d(64)
        self.relu = nn.ReLU()
        self.pool1 = nn.MaxPool2d(3, stride=2, padding=1)
        self.stage1 = nn.ModuleList([ResidualBlock(64) for _ in range(2)])
        self.down2 = ResidualBlockDown(64, 128)
        self.stage2 = ResidualBlock(128)
        self.down3 = ResidualBlockDown(128, 256)
        self.stage3 = ResidualBlock(256)
        self.down4 = ResidualBlockDown(256, 512)
        self.stage4 = ResidualBlock(512)
        self.pool2 = nn.AdaptiveAvgPool2d(1)
        self.flatten = nn.Flatten()
        self.dense = nn.Linear(512, 1000)

    def forward(self, image):                             # 3 × 224 × 224
        x = self.stem(image)                              # 64 × 112 × 112
        x = self.relu(self.norm(x))                       # 64 × 112 × 112
        x = self.pool1(x)                                 # 64 × 56 × 56
        for block in self.stage1:
            x = block(x)                                  # 64 × 56 × 56, 2 times
        x = self.down2(x)                                 # 128 × 28 × 28
        x = self.stage2(x)                                # 128 × 28 × 28
        x = self.down3(x)                                 # 256 × 14 × 14
        x = self.stage3(x)                                # 256 × 14 × 14
        x = self.down4(x)                                 # 512 × 7 × 7
        x = self.stage4(x)                                # 512 × 7 × 7
        x = self.pool2(x)                                 # 512 × 1 × 1
        x = self.flatten(x)                               # 512
        x = self.dense(x)                                 # 1000
        return x


NETWORKS = {"network": Resnet18}
